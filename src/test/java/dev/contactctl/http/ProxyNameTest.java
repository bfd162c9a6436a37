package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The name of the proxy, for a message about it. */
class ProxyNameTest {
  private static final String URL = "https://contacts.example/v1.0/contacts/c1";
  private final ProxySelector before = ProxySelector.getDefault();

  @AfterEach
  void restore() {
    ProxySelector.setDefault(before);
  }

  @Test
  void the_proxy_is_named_with_its_port() {
    ProxySelector.setDefault(
        ProxySelector.of(InetSocketAddress.createUnresolved("proxy.example", 3128)));

    assertEquals(Optional.of("proxy.example:3128"), ProxyName.of(URL));
    assertEquals(Optional.empty(), ProxyName.of("https://**** ****/"));
  }

  @Test
  void without_a_proxy_there_is_no_name() {
    ProxySelector.setDefault(ProxySelector.of(null));

    assertEquals(Optional.empty(), ProxyName.of(URL));
  }
}
