package dev.contactctl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import dev.contactctl.kit.LocalProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed completion scripts, run by the shells that they are written for. */
class CompletionInShellsTest {
  private static final Path SCRIPTS = Path.of("completions").toAbsolutePath();
  private static final Path DRIVERS = Path.of("src/test/resources/completion").toAbsolutePath();

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void files() throws Exception {
    folder = Files.createDirectory(temp.resolve("work"));
    Files.createDirectory(folder.resolve("dir"));
    for (String name : List.of("my file.yaml", "it's.yaml", "a:b.yaml", "plain.json")) {
      Files.createFile(folder.resolve(name));
    }
    Files.writeString(temp.resolve("config.yaml"), CONFIG);
  }

  /** Profiles among other things, of which none may be offered. */
  private static final String CONFIG =
      """
      timeout: 5s # profiles:
      serviceAccount:
        id: x
      profiles: # of both servers
        # none: of these
        prod:\r
          baseUrl: https://example.com/v1.0
          serviceAccount: {id: y}

        test-2: {timeout: 5s}
        "quoted $(touch oops)": {timeout: 5s}
        $(touch>oops): {timeout: 5s}
      caFile: ca.pem
      """;

  private String run(String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of("env"));
    words.add("CONTACTCTL_CONFIG=" + temp.resolve("config.yaml"));
    words.addAll(List.of(command));
    String printed = LocalProgram.run(folder, temp.resolve("output"), words.toArray(new String[0]));
    assertTrue(Files.notExists(folder.resolve("oops")), "a name was carried out");
    return printed;
  }

  private String script(Shell shell) {
    return SCRIPTS.resolve(shell.file()).toString();
  }

  private String bash(String... line) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", DRIVERS + "/complete.bash"));
    command.add(script(Shell.BASH));
    command.addAll(Arrays.asList(line));
    return run(command.toArray(new String[0])).replace("\n", "|");
  }

  /** A bar follows each reply. The first column is in quotes where it ends in a blank. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      textBlock =
          """
          contactctl upd                                →update|
          contactctl --verb                             →--verbose|
          contactctl -q upd                             →update|
          contactctl config v                           →view|
          contactctl auth status --ch                   →--check|
          contactctl auth login --client-s              →--client-secret-file|
          contactctl auth token --sh                    →--show|
          contactctl config init --q                    →--quiet|
          ~contactctl config use ~                      →prod|test-2|
          contactctl config use p                       →prod|
          contactctl config use prod t                  →~~
          ~contactctl get x --profile ~                 →prod|test-2|
          contactctl get x --profile=te                 →test-2|
          contactctl config set --profile p             →prod|
          contactctl update x --accessible-m            →--accessible-member|
          contactctl update x --accessible-range=M      →MEMBER|
          contactctl validate -o                        →-o|
          contactctl update x --output "js              →json|
          contactctl update x --is-co-editing=          →false|true|
          contactctl update x --is-co-editing t         →~~
          contactctl update x --allow=max-l             →max-length|
          contactctl update x --input-format y          →yaml|
          contactctl update x -f my                     →my file.yaml|
          contactctl update x -f my\\ f                 →my file.yaml|
          contactctl update x -f "my f                  →my file.yaml|
          contactctl update x --file=my                 →my file.yaml|
          contactctl update x --file='my                →my file.yaml|
          contactctl update x --file=a:                 →b.yaml|
          contactctl validate --token-f                 →~~
          contactctl validate p                         →plain.json|
          contactctl validate x d                       →dir|
          contactctl validate -- p                      →plain.json|
          contactctl update p                           →~~
          contactctl update x --memo p                  →~~
          contactctl update x --memo -- --rep           →--replace|
          contactctl update x --file a\\ b:              →~~
          contactctl update x --f"il                    →~~
          contactctl update x --email a@b:c= --repl     →--replace|
          contactctl update --memo update x --repl      →--replace|
          contactctl update -- --rep                    →~~
          contactctl sandbox bas                        →~~
          contactctl nonsense                           →~~
          ~contactctl nonsense ~                        →~~
          contactctl nonsense --q                       →~~
          contactctl doc                                →doctor|
          contactctl doctor --off                       →--offline|
          contactctl help upd                           →update|
          contactctl help config v                      →view|
          contactctl help exit                          →exit-codes|
          ~contactctl update --help ~                   →fields|
          contactctl apply -h f                         →fields|
          ~contactctl get --help ~                      →~~
          ~contactctl help update ~                     →~~
          contactctl explain emails.p                   →emails.primary|
          contactctl explain not-a                      →not-allowed|
          ~contactctl explain memo ~                    →~~
          contactctl sandbox --fault 429                →429|
          contactctl sandbox --data p                   →plain.json|
          """)
  void bash_offers(String line, String replies) throws Exception {
    assertEquals(replies, bash(line));
  }

  @Test
  void bash_offers_every_command_and_every_option_of_it() throws Exception {
    for (String group : Commands.groups()) {
      assertEquals(Set.copyOf(Commands.inGroup(group)), offered("contactctl " + group + " "));
      assertEquals(Set.copyOf(Commands.inGroup(group)), offered("contactctl help " + group + " "));
    }
    for (Synopsis command : Commands.synopses()) {
      Set<String> options = new TreeSet<>();
      command.options().forEach(option -> options.addAll(option.names()));
      assertEquals(options, offered(("contactctl " + command.name()).strip() + " -"));
    }
  }

  @Test
  void bash_offers_every_word_of_a_closed_set() throws Exception {
    Set<ValueHint> tried = new HashSet<>();
    for (Synopsis command : Commands.synopses()) {
      String name = ("contactctl " + command.name()).strip();
      ValueHint words = WordHints.of(command);
      if (tried.add(words) && !words.choices().isEmpty()) {
        assertEquals(firstWords(words), offered(name + " "));
      }
      for (Option option : command.options()) {
        ValueHint value = option.takes();
        if (option.takesValue() && tried.add(value) && !value.choices().isEmpty()) {
          assertEquals(firstWords(value), offered(name + " " + option.names().get(0) + " "));
        }
      }
    }
  }

  private static Set<String> firstWords(ValueHint value) {
    Set<String> words = new TreeSet<>();
    value.words().forEach(word -> words.add(word.split(" ")[0]));
    return words;
  }

  private Set<String> offered(String line) throws Exception {
    return new TreeSet<>(List.of(bash(line).split("\\|")));
  }

  @Test
  void bash_offers_programs_after_two_dashes_of_the_sandbox() throws Exception {
    assertEquals("readlink|", bash("contactctl sandbox --port 1 -- readlin"));
    assertEquals("", bash("contactctl sandbox -- bash p")); // left to bash itself
  }

  @Test
  void bash_offers_the_whole_word_where_it_does_not_split_at_the_equals_sign() throws Exception {
    assertEquals("--output=json|", bash("contactctl get x --output=j", " \t\n"));
    assertEquals("--file=a:b.yaml|", bash("contactctl update x --file=a:", " \t\n"));
  }

  @Test
  void bash_parses_the_script() throws Exception {
    assertEquals("", run("bash", "-n", script(Shell.BASH)));
  }

  @Test
  void zsh_parses_the_script() throws Exception {
    assumeTrue(LocalProgram.isInstalled("zsh"), "no zsh here");
    assertEquals("", run("zsh", "-n", script(Shell.ZSH)));
  }

  @Test
  void fish_parses_the_script() throws Exception {
    assumeTrue(LocalProgram.isInstalled("fish"), "no fish here");
    assertEquals("", run("fish", "-n", script(Shell.FISH)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      textBlock =
          """
          contactctl upd                            →update
          ~contactctl config use ~                  →prod|test-2
          contactctl get x --profile t              →test-2
          contactctl -q config v                    →view
          contactctl update x --repl                →--replace
          contactctl update x -f my                 →my file.yaml
          contactctl update x --file=my             →--file=my file.yaml
          contactctl update p                       →~~
          contactctl validate x p                   →plain.json
          contactctl validate --output=gith         →--output=github
          contactctl update x -o nd                 →ndjson
          contactctl update x --is-co-editing=t     →--is-co-editing=true
          contactctl doctor --off                   →--offline
          contactctl sandbox --seed                 →--seed
          contactctl diff --help f                  →fields
          contactctl get --help f                   →~~
          contactctl help config i                  →init
          ~contactctl explain memo ~                →~~
          contactctl explain contact-id             →contact-id
          contactctl sandbox -- cat p               →plain.json
          ~contactctl nonsense ~                    →~~
          """)
  void fish_offers(String line, String replies) throws Exception {
    List<String> words = new ArrayList<>();
    for (String offered : fish(line).split("\\|")) {
      words.add(offered.split("\t")[0]);
    }
    assertEquals(replies, String.join("|", words));
  }

  @Test
  void fish_describes_what_it_offers() throws Exception {
    for (String group : Commands.groups()) {
      Set<String> described = new TreeSet<>();
      for (String word : Commands.inGroup(group)) {
        described.add(word + "\t" + CommandText.of(group + " " + word).summary());
      }
      String offered = fish("contactctl " + group + " ");
      assertEquals(described, new TreeSet<>(List.of(offered.split("\\|"))));
    }
    for (Option option : Commands.synopsis("get").options()) {
      String offered = fish("contactctl get x " + option.name());
      String described = option.name() + "\t" + option.help();
      assertTrue(List.of(offered.split("\\|")).contains(described), offered);
    }
  }

  @Test
  void fish_offers_programs_after_two_dashes_of_the_sandbox() throws Exception {
    String offered = fish("contactctl sandbox --port 1 -- readlin");
    assertTrue(offered.startsWith("readlink"), offered);
  }

  private String fish(String line) throws Exception {
    assumeTrue(LocalProgram.isInstalled("fish"), "no fish here");
    String program = "source $argv[1]; complete -C $argv[2]";
    String offered = run("fish", "--no-config", "-c", program, script(Shell.FISH), line);
    return offered.strip().replace("\n", "|");
  }

  @Test
  void zsh_completes() throws Exception {
    assumeTrue(LocalProgram.isInstalled("zsh"), "no zsh here");
    List<String> lines =
        List.of(
            "contactctl upd→contactctl update ",
            "contactctl config vi→contactctl config view ",
            "contactctl config use pr→contactctl config use prod ",
            "contactctl get x --profile te→contactctl get x --profile test-2 ",
            "contactctl -q config init --verb→contactctl -q config init --verbose ",
            "contactctl update x --output=nd→contactctl update x --output=ndjson ",
            "contactctl update x -o nd→contactctl update x -o ndjson ",
            "contactctl update x --is-co-editing=f→contactctl update x --is-co-editing=false ",
            "contactctl update x --file=my→contactctl update x --file=my\\ file.yaml ",
            "contactctl update x --allow max-l→contactctl update x --allow max-length ",
            "contactctl validate x it→contactctl validate x it\\'s.yaml ",
            "contactctl help config p→contactctl help config path ",
            "contactctl help exit→contactctl help exit-codes ",
            "contactctl update --help fi→contactctl update --help fields ",
            "contactctl explain emails.pr→contactctl explain emails.primary ",
            "contactctl sandbox -- readlin→contactctl sandbox -- readlink ",
            "contactctl sandbox -- cat pl→contactctl sandbox -- cat plain.json ",
            "contactctl doctor --con→contactctl doctor --contact=",
            "contactctl completion z→contactctl completion zsh ",
            "contactctl nonsense upd→contactctl nonsense upd");
    List<String> command = new ArrayList<>(List.of("zsh", "-f", DRIVERS + "/complete.zsh"));
    command.add(SCRIPTS.toString());
    lines.forEach(line -> command.add(line.split("→")[0]));
    List<String> completed = lines.stream().map(line -> line.split("→")[1]).toList();
    assertEquals(completed, run(command.toArray(new String[0])).lines().toList());
  }
}
