package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Shell;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Request;
import dev.contactctl.remote.Response;
import dev.contactctl.remote.Transport;
import dev.contactctl.remote.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection is prepared for commands that are going to send something, and for no other. */
class WarmTest {
  private final List<String> calls = new ArrayList<>();
  private final Transport transport =
      new Transport() {
        @Override
        public void warm(BaseUrl base, Duration limit) {
          calls.add("warm " + base + " " + limit);
        }

        @Override
        public Response send(Request request, Duration limit) throws TransportException {
          calls.add(request.method());
          throw new TransportException(TransportException.Reason.REFUSED);
        }

        @Override
        public void close() {}
      };

  private int run(String line) {
    FakeWorld world = new FakeWorld();
    world.env("CONTACTCTL_TOKEN", "t").env("CONTACTCTL_BASE_URL", "https://a.example/v1");
    world.file("c.json", "{\"permission\": 3}");
    return Program.run(Shell.words(line), world, transport);
  }

  @Test
  void without_a_token_nothing_is_sent_and_nothing_prepared() {
    FakeWorld world = new FakeWorld().env("CONTACTCTL_BASE_URL", "https://a.example/v1");

    assertEquals(4, Program.run(List.of("get", "c1"), world, transport));

    assertEquals(List.of(), calls);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get c1",
        "update c1 --memo x",
        "update c1 --memo x --dry-run",
        "update c1 --replace --last-name x --dry-run",
        "update c1 --replace --last-name x --email a@b.example --accessible-range ALL",
        "diff c1 --memo x"
      })
  void what_sends_is_prepared_for_before_it_is_sent(String line) {
    run(line);

    assertEquals("warm https://a.example/v1 PT30S", calls.get(0));
    assertEquals(2, calls.size(), calls.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "update --help",
        "help files",
        "update",
        "updat c1",
        "validate c.json",
        "template",
        "schema",
        "explain memo",
        "config path",
        "config view",
        "update c1 --replace -f c.json --print-curl"
      })
  void what_sends_nothing_prepares_nothing(String line) {
    run(line);

    assertEquals(List.of(), calls, line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6 update c1 --replace -f c.json", "6 diff c1 -f no.json", "2 update c1"})
  void what_is_prepared_need_not_be_used(String line) {
    assertEquals(line.charAt(0), '0' + run(line.substring(2)));

    assertEquals(List.of("warm https://a.example/v1 PT30S"), calls);
  }

  /** The command itself tells, with its own exit code and place. */
  @ParameterizedTest
  @ValueSource(strings = {"--base-url ftp://x", "--timeout soon", "--profile nobody"})
  void settings_that_cannot_be_used_are_told_by_the_command(String options) {
    assertEquals(2, run("get c1 " + options));

    assertEquals(List.of(), calls);
  }
}
