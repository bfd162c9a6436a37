package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No boolean parameter chooses what a method does: {@code write(contact, true)} tells its reader
 * nothing, so a mode is an enum, an option object, or a method of its own. A boolean that says how
 * something is may be a parameter, and is listed here with what it says. Components of records and
 * columns of enums are values, and not looked at.
 */
class BooleanParametersTest {
  private static final Path MAIN = Path.of("src/main/java/dev/contactctl");

  private static final Map<String, List<String>> FACTS =
      Map.of(
          "an option as the user gave it, handed on",
          List.of(
              "apply/InputReport.InputReport(strict)",
              "doctor/TokenChecks.TokenChecks(fromStdin)",
              "sandbox/BodyValidator.BodyValidator(acceptTwitter)",
              "sandbox/ProseRules.ProseRules(acceptTwitter)",
              "sandbox/SandboxOptions.withAcceptTwitter(value)",
              "session/ProductionConsent.ProductionConsent(needed)",
              "settings/ConfigFile.source(named)"),
          "what has happened so far",
          List.of(
              "auth/CommandTokens.token(whole)",
              "bulk/RunFacts.stopped(doubt)",
              "bulk/Ending.stopped(doubt)",
              "http/FailureReason.of(answered)",
              "http/FailureReason.ofExchange(answered)",
              "http/SendLog.Attempt(kept)",
              "http/TransportException.TransportException(left)",
              "journal/BeforeImages.certainty(isOpen)",
              "journal/BeforeImages.image(isOpen)",
              "journal/BeforeImages.left(isOpen)",
              "records/Collector.end(all)",
              "records/RecordBytes.unpack(valid)",
              "remote/TokenException.TokenException(temporary)"),
          "a condition that the method is asked to enforce or to write down",
          List.of(
              "journal/JournalScan.refuseUnless(good)",
              "read/ContactReader.refuseEmpty(empty)",
              "write/JsonWriter.close(empty)"),
          "how a server, a contact or a field is",
          List.of(
              "doctor/RequestChecks.clock(local)",
              "doctor/RequestChecks.run(gotten)",
              "doctor/RequestChecks.run(local)",
              "http/Route.Route(tls)",
              "records/InputRecord.InputRecord(valid)",
              "sandbox/ProseRules.name(external)",
              "sieve/SieveRow.SieveRow(inMap)",
              "sieve/SieveRow.SieveRow(mayBeEmpty)"),
          "where a walk through a tree or a text is",
          List.of(
              "change/Defaults.completed(mayBeMarked)",
              "check/Checker.object(partial)",
              "check/JsonSchema.members(inItem)",
              "check/JsonSchema.of(inItem)",
              "check/Lint.isInPlace(isInside)",
              "explain/PropertyText.members(ofList)",
              "settings/ConfigText.end(flow)",
              "syntax/YamlIndentation.Level(dashed)",
              "syntax/YamlIndentation.dash(dashed)",
              "syntax/YamlIndentation.fault(colon)",
              "syntax/YamlLookAlikes.inEntry(last)",
              "syntax/YamlLookAlikes.inLine(last)",
              "syntax/YamlNames.in(hasMembers)",
              "table/Row.width(inQuotes)",
              "write/Template.below(inComment)",
              "write/Template.member(inComment)"),
          "the parameter of a library's method",
          List.of("table/CsvRows.addField(inQuotes)", "world/ExclusiveLock.take(shared)"));

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(\\brecord )?\\b(\\w+)\\(([^()]*\\bboolean\\s+\\w+[^()]*)\\)\\s*"
              + "(?:throws[\\w,.\\s]+)?[{;]");
  private static final Pattern PARAMETER = Pattern.compile("\\bboolean\\s+(\\w+)");

  @Test
  void a_boolean_parameter_says_how_something_is_and_chooses_no_mode() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = MAIN.relativize(file).toString().replace(".java", "");
        addParameters(name, Files.readString(file), found);
      }
    }
    Set<String> known = new TreeSet<>();
    FACTS.values().forEach(known::addAll);
    Set<String> gone = new TreeSet<>(known);
    gone.removeAll(found);
    found.removeAll(known);
    assertEquals(Set.of(), found, "may choose a mode; is it a fact?");
    assertEquals(Set.of(), gone, "is listed, and there no more");
  }

  private static void addParameters(String name, String source, Set<String> found) {
    String code = COMMENT_OR_TEXT.matcher(source).replaceAll("");
    Set<String> enums = new TreeSet<>();
    ENUM.matcher(code).results().forEach(result -> enums.add(result.group(1)));
    Matcher declaration = DECLARATION.matcher(code);
    while (declaration.find()) {
      boolean isValue = declaration.group(1) != null || enums.contains(declaration.group(2));
      if (!isValue && !declaration.group(2).equals("for")) {
        Matcher parameter = PARAMETER.matcher(declaration.group(3));
        while (parameter.find()) {
          found.add(name + "." + declaration.group(2) + "(" + parameter.group(1) + ")");
        }
      }
    }
  }
}
