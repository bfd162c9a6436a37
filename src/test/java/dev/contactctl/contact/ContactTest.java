package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.Parsed;
import org.junit.jupiter.api.Test;

/** Tests what a contact says of itself. */
class ContactTest {

  private static String name(String json) {
    return Parsed.contact(json).displayName();
  }

  @Test
  void people_are_called_by_last_and_first_name_else_by_their_nickname() {
    assertEquals("홍 길동", name("{'contactName':{'firstName':'길동','lastName':'홍','nickName':'n'}}"));
    assertEquals("홍", name("{'contactName':{'lastName':'홍','nickName':'n'}}"));
    assertEquals("길동", name("{'contactName':{'firstName':'길동','lastName':null}}"));
    assertEquals("n", name("{'contactName':{'lastName':' ','nickName':' n '}}"));
    assertEquals("", name("{'contactName':{'lastName':3,'nickName':null}}"));
  }
}
