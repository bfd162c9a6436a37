package dev.contactctl.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which proxy the variables name, and with which user and password. */
class HttpProxyTest {
  private static final URI SERVER = URI.create("https://www.worksapis.com/v1.0");

  private static Optional<HttpProxy> proxy(String... variables) {
    FakeWorld world = new FakeWorld();
    for (int i = 0; i < variables.length; i += 2) {
      world.env(variables[i], variables[i + 1]);
    }
    return Network.of(world, List.of()).proxy(SERVER);
  }

  private static String login(HttpProxy proxy) {
    String value = proxy.authorization().orElse("Basic ");
    byte[] both = Base64.getDecoder().decode(value.substring("Basic ".length()));
    return new String(both, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example:3128,proxy.example:3128,''",
    "http://proxy.example:3128/,proxy.example:3128,''",
    "HTTP://proxy.example:3128,proxy.example:3128,''",
    "proxy.example:3128,proxy.example:3128,''",
    " proxy_1.example:1 ,proxy_1.example:1,''",
    "10.0.0.1:65535,10.0.0.1:65535,''",
    "http://[fd00::1]:3128,[fd00::1]:3128,''",
    "http://me:secret@proxy.example:3128,proxy.example:3128,me:secret",
    "me:secret@proxy.example:3128,proxy.example:3128,me:secret",
    "http://me@proxy.example:3128,proxy.example:3128,me:",
    "http://me:@proxy.example:3128,proxy.example:3128,me:",
    "http://:x@proxy.example:3128,proxy.example:3128,:x",
    "http://me:a%40b%3Ac%2f%25@proxy.example:3128,proxy.example:3128,me:a@b:c/%",
    "http://me:a@b:c/@proxy.example:3128,proxy.example:3128,me:a@b:c/",
    "http://me:a+b@proxy.example:3128,proxy.example:3128,me:a+b",
    "http://%ed%99%8d:한@proxy.example:3128,proxy.example:3128,홍:한",
  })
  void a_proxy_has_a_host_a_port_and_perhaps_a_login(String text, String server, String login) {
    HttpProxy proxy = proxy("HTTPS_PROXY", text).orElseThrow();

    assertEquals(server, proxy.toString());
    assertEquals(login, login(proxy));
    assertFalse(proxy.used().toString().contains("secret"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://,is not the URL of a proxy",
    "http:me:secret@proxy.example:3128,is not the URL of a proxy",
    "HTTP:me:secret@proxy.example:3128,is not the URL of a proxy",
    "http:/me:secret@proxy.example:3128,is not the URL of a proxy",
    "https:secret@proxy.example:3128,is not the URL of a proxy",
    "socks5:me:secret@proxy.example:1080,is not the URL of a proxy",
    "http:3128,is not the URL of a proxy",
    "http://me:secret@,is not the URL of a proxy",
    "http://proxy.example:3128/path,is not the URL of a proxy",
    "http://proxy example:3128,is not the URL of a proxy",
    "http://proxy.example:x,is not the URL of a proxy",
    "http://proxy.example:0,is not the URL of a proxy",
    "http://proxy.example:65536,is not the URL of a proxy",
    "http://proxy.example:99999999999,is not the URL of a proxy",
    "http://[fd00::1:3128,is not the URL of a proxy",
    "http://[fd00::1]3128,is not the URL of a proxy",
    "ftp://me:secret@proxy.example:21,is not the URL of a proxy",
    "http://me:secret@proxy.example:3128/path?secret,is not the URL of a proxy",
    "http://me:secret@proxy.example,the URL has no port; add it: http://proxy.example:8080",
    "proxy.example,the URL has no port; add it: http://proxy.example:8080",
    "https://me:secret@proxy.example:443,a proxy of the kind https",
    "socks5h://me:secret@proxy.example:1080,a proxy of the kind socks5h",
    "http://me:secret%4@proxy.example:3128,write % as %25",
    "http://me:secret%zz@proxy.example:3128,write % as %25",
    "http://me:secret%@proxy.example:3128,write % as %25",
    "http://m%3Ae:secret@proxy.example:3128,has a colon",
    "http://me:secret%0a@proxy.example:3128,has a control character",
  })
  void what_is_no_proxy_is_an_error_that_shows_no_password(String text, String message) {
    Failure failure = assertThrows(Failure.class, () -> proxy("https_proxy", text));

    assertEquals(Exit.USAGE, failure.exit());
    assertTrue(failure.getMessage().startsWith("https_proxy: "), failure.getMessage());
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
    if (text.startsWith("http://me:secret@")) {
      assertFalse(failure.getMessage().contains("secret@"), failure.getMessage());
      assertFalse(failure.getMessage().contains("me:"), failure.getMessage());
    }
  }

  @Test
  void lower_case_comes_before_upper_case_and_https_before_all() {
    String lower = "http://lower:1";
    String upper = "http://upper:1";
    String all = "http://all:1";

    assertEquals("https_proxy", proxy("https_proxy", lower, "HTTPS_PROXY", upper).get().variable());
    assertEquals("HTTPS_PROXY", proxy("HTTPS_PROXY", upper, "all_proxy", all).get().variable());
    assertEquals("all:1", proxy("all_proxy", all).get().toString());
    assertEquals("all:1", proxy("ALL_PROXY", all).get().toString());
    assertEquals("upper:1", proxy("https_proxy", "", "HTTPS_PROXY", upper).get().toString());
    assertEquals("all:1", proxy("https_proxy", " ", "ALL_PROXY", all).get().toString());
  }

  @Test
  void a_proxy_for_http_is_not_used_for_https() {
    assertEquals(Optional.empty(), proxy("http_proxy", "http://p:1", "HTTP_PROXY", "http://p:1"));
    assertEquals(Optional.empty(), proxy("HTTPS_PROXY", ""));
  }

  @Test
  void this_machine_and_exceptions_are_reached_directly() {
    String wrong = "not a proxy"; // and so is not even read
    assertEquals(
        Optional.empty(), proxy("HTTPS_PROXY", wrong, "no_proxy", ".worksapis.com,10.0.0.0/8"));
    assertEquals(Optional.empty(), proxy("HTTPS_PROXY", wrong, "NO_PROXY", "*"));

    FakeWorld world = new FakeWorld().env("HTTPS_PROXY", wrong);
    Network network = Network.of(world, List.of());
    assertEquals(Optional.empty(), network.proxy(URI.create("https://127.0.0.1:8443/v1.0")));
    assertEquals(Optional.empty(), network.proxy(URI.create("http://localhost/v1.0")));
  }
}
