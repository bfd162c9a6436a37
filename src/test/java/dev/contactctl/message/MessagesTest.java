package dev.contactctl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.JsonSchema;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.explain.Explained;
import dev.contactctl.kit.Contacts;
import dev.contactctl.settings.ConfigTemplate;
import dev.contactctl.settings.Setting;
import dev.contactctl.write.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Holds every sentence of the program to the form that {@link Sentence} describes. */
class MessagesTest {
  /** A brace before a digit opens a placeholder; any other brace is text. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(?::([^{}]*))?\\}");

  private static final Pattern OPEN = Pattern.compile("\\{\\d");

  /** {@code item|items}: what a number is followed by, for one and for any other count. */
  private static final Pattern COUNTED = Pattern.compile("[^|]+\\|[^|]+");

  /** Wording that was once in messages and that no native writer would use, and its remedy. */
  private static final Map<String, String> FORBIDDEN =
      Map.ofEntries(
          Map.entry("\\bmend(s|ed|ing)?\\b", "fix, correct"),
          Map.entry("\\b(is|are) told\\b", "is reported"),
          Map.entry("\\btold of\\b", "is reported"),
          Map.entry("\\bis none\\b", "does not exist, is not one"),
          Map.entry("(?<!there )\\b(is|are) no (?!longer\\b)", "is not a, unknown"),
          Map.entry("\\bis one \\w+ too many\\b", "unexpected"),
          Map.entry("\\ba sign that\\b", "character"),
          Map.entry("\\bstarts no\\b", "cannot start"),
          Map.entry("\\bof no shape\\b", "must be"),
          Map.entry("\\bstands? (behind|where|there)\\b", "comes after, is"),
          Map.entry("\\bgoes behind\\b", "put … after"),
          Map.entry("\\blet(s)? pass\\b", "allow"),
          Map.entry("\\bnames none\\b", "is empty"),
          Map.entry("\\bsays nothing\\b", "is ignored"),
          Map.entry("\\bis wanted\\b", "must be"),
          Map.entry("\\bis to go\\b|\\bwas to go\\b", "is removed"),
          Map.entry("\\bout of all bounds\\b", "is too long, too large"),
          Map.entry("\\bhappened nothing\\b", "nothing happened"));

  private static List<String> faults(java.util.function.Function<String, Optional<String>> judge) {
    List<String> faults = new ArrayList<>();
    for (Sentence sentence : Sentences.all()) {
      judge
          .apply(sentence.english())
          .ifPresent(
              fault ->
                  faults.add(Sentences.key(sentence) + " " + fault + ": " + sentence.english()));
    }
    return faults;
  }

  private static Optional<String> fault(boolean bad, String fault) {
    return bad ? Optional.of(fault) : Optional.empty();
  }

  @Test
  void the_sentences_of_every_room_are_found() {
    Set<String> enums = new HashSet<>();
    for (Sentence sentence : Sentences.all()) {
      enums.add(sentence.getClass().getSimpleName());
    }
    assertTrue(enums.contains("FindingSentences"), enums.toString());
  }

  @Test
  void a_table_of_another_language_can_name_every_sentence() {
    List<Sentence> all = Sentences.all();
    Set<String> keys = new HashSet<>();
    for (Sentence sentence : all) {
      assertTrue(keys.add(Sentences.key(sentence)), Sentences.key(sentence) + " is not unique");
    }
  }

  @Test
  void a_sentence_has_text_without_blanks_around_it() {
    assertEquals(
        List.of(),
        faults(
            text -> {
              boolean nothing = text.equals(Message.NOTHING.sentence().english());
              return fault(
                  !nothing && (text.isBlank() || !text.equals(text.strip())), "is badly spaced");
            }));
  }

  @Test
  void a_sentence_ends_without_a_full_stop() {
    assertEquals(List.of(), faults(text -> fault(text.endsWith("."), "ends with a full stop")));
  }

  /**
   * Rooms may share short fragments, such as "remove it", and settings of two kinds of accounts
   * their help. Commas make no difference.
   */
  @Test
  void no_sentence_of_four_words_stands_twice() {
    Map<String, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Sentence sentence : Sentences.all()) {
      String text = sentence.english().replace(",", "");
      String words = PLACEHOLDER.matcher(text).replaceAll("");
      String other = seen.put(text, Sentences.key(sentence));
      boolean setting = sentence instanceof Setting;
      if (other != null
          && !setting
          && Pattern.compile("[A-Za-z]{2,}").matcher(words).results().count() >= 4) {
        twice.add(other + " and " + Sentences.key(sentence));
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void placeholders_are_numbered_from_0_without_gaps() {
    assertEquals(
        List.of(),
        faults(
            text -> {
              TreeSet<Integer> numbers = new TreeSet<>();
              Matcher matcher = PLACEHOLDER.matcher(text);
              while (matcher.find()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
              }
              return fault(
                  !numbers.isEmpty() && (numbers.last() != numbers.size() - 1),
                  "has placeholders " + numbers);
            }));
  }

  @Test
  void placeholders_are_closed_and_have_a_form_that_is_defined() {
    assertEquals(
        List.of(),
        faults(
            text -> {
              Matcher matcher = PLACEHOLDER.matcher(text);
              boolean bad = OPEN.matcher(matcher.replaceAll("")).find();
              matcher.reset();
              while (matcher.find()) {
                String form = Optional.ofNullable(matcher.group(2)).orElse("");
                boolean known = Set.of("", "raw", "quoted", "word", "cut", "or").contains(form);
                bad |= !known && !COUNTED.matcher(form).matches();
              }
              return fault(bad, "has a bad placeholder");
            }));
  }

  @Test
  void a_sentence_is_free_of_wording_that_was_given_up() {
    assertEquals(
        List.of(),
        faults(
            text -> {
              for (Map.Entry<String, String> wording : FORBIDDEN.entrySet()) {
                if (Pattern.compile(wording.getKey()).matcher(text).find()) {
                  return Optional.of("says /" + wording.getKey() + "/, not " + wording.getValue());
                }
              }
              return Optional.empty();
            }));
  }

  /** A terminal shows it in colour, so that it must not be hidden in the text of a sentence. */
  @Test
  void how_much_something_matters_is_data_and_no_part_of_a_sentence() {
    List<String> lines = new ArrayList<>();
    for (Sentence sentence : Sentences.all()) {
      boolean isLine = sentence.name().endsWith("_LINE");
      if (!isLine
          && Pattern.compile("(^|: )(error|warning|note):").matcher(sentence.english()).find()) {
        lines.add(Sentences.key(sentence));
      }
    }
    assertEquals(List.of(), lines);
  }

  @Test
  void what_follows_the_last_semicolon_is_the_remedy_and_starts_with_a_small_letter() {
    Pattern remedy = Pattern.compile("; (?:\\p{Lu}\\p{Ll}|\\s|$)");
    assertEquals(
        List.of(), faults(text -> fault(remedy.matcher(text).find(), "has an odd remedy")));
  }

  /** Another language is a table of texts and the word for "or", and nothing else. */
  private static final class Table extends Language {
    private final Map<String, String> texts;

    Table(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    protected String text(Sentence sentence) {
      return texts.getOrDefault(Sentences.key(sentence), sentence.english());
    }

    @Override
    protected String or() {
      return " または ";
    }
  }

  private static Finding wrongRange() {
    ObjectNode contact = Contacts.minimal();
    contact.putObject("permission").put("accessibleRange", "all");
    return Checker.check(Optional.empty(), Contacts.of(contact), CheckOptions.WHOLE).get(0);
  }

  @Test
  void a_sentence_table_translates_a_finding() {
    Map<String, String> texts = new HashMap<>();
    texts.put("FindingSentences.RULE_AND_REMEDY", "{0}（規則 {1}）。{2}");
    texts.put("FindingSentences.ERROR_LINE", "{0}：{1}");
    String printed = new Table(texts).say(wrongRange().line());
    assertTrue(printed.startsWith("test：permission.accessibleRange: "), printed);
    assertTrue(printed.contains("（規則 enum）。"), printed);
    assertTrue(Language.ENGLISH.say(wrongRange().line()).contains(" (rule enum); "));
  }

  @Test
  void a_sentence_table_translates_the_comments_of_a_template_and_of_a_config_file() {
    Map<String, String> texts = new HashMap<>();
    texts.put("TemplateSentences.REQUIRED", "必須");
    texts.put("ContactSentences.AT_MOST_CHARACTERS", "{0}文字まで");
    texts.put("ContactSentences.BY_DEFAULT", "既定値 {0}");
    texts.put("SettingSentences.TEMPLATE_PROFILES", "{0:or} で選ぶ");
    texts.put("FieldHelp.Notes", "メモ欄");
    texts.put("Setting.TOKEN_FILE", "トークンのファイル");
    String template = Template.text(Template.Content.EVERYTHING, new Table(texts));
    assertTrue(template.contains("必須"), template);
    assertTrue(template.contains("メモ欄 (4000文字まで"), template);
    assertTrue(template.contains("既定値 "), template);
    assertFalse(template.contains("at most 4000 characters"), template);
    String config = ConfigTemplate.text(new Table(texts));
    assertTrue(config.contains(" または CONTACTCTL_PROFILE で選ぶ"), config);
    assertTrue(config.contains("# トークンのファイル\n"), config);
  }

  @Test
  void a_sentence_table_translates_a_schema_and_explanations() {
    Map<String, String> texts = new HashMap<>();
    texts.put("SchemaSentences.WHOLE", "LINE WORKS の連絡先");
    texts.put("FieldHelp.Notes", "メモ欄");
    texts.put("Rule.TOO_DEEP", "入れ子は{0}段まで");
    texts.put("Explanation.MAX_ITEMS", "{2}、{1}、{0}");
    Table table = new Table(texts);
    ObjectNode schema = JsonSchema.of(JsonSchema.Extent.WHOLE, table);
    assertEquals("LINE WORKS の連絡先", schema.get("title").asString());
    assertEquals("メモ欄", schema.at("/properties/memo/description").asString());
    assertEquals("入れ子は32段まで", table.say(Rule.TOO_DEEP.summary()));
    assertEquals("10、500、100", table.say(Rule.MAX_ITEMS.more()));
    assertTrue(Explained.of("memo", table).text().contains("      メモ欄\n"));
    assertTrue(Explained.of("", table).text().contains("入れ子は32段まで\n"));
  }

  @Test
  void the_help_of_every_property_is_a_sentence_that_ends_without_a_full_stop() {
    for (Field field : ContactFields.CONTACT.children()) {
      String help = field.helpInWords().sentence().english();
      assertTrue(!help.isEmpty() && !help.endsWith(".") && !help.contains("{"), field.name());
    }
  }
}
