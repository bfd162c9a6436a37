package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.ListedOnce;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameValueTest {
  private static final Field TAG = ContactFields.CONTACT.child("contactTagIds").item();

  private static boolean certainlyOther(Field value, String one, String other) {
    String json = '"' + one + "\",\"" + other + '"';
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    int second = one.getBytes(StandardCharsets.UTF_8).length + 4;
    return SameValue.isCertainlyOther(value, bytes, 1, second);
  }

  @ParameterizedTest
  @CsvSource({
    "010-1234-5678, 01012345678, true",
    "(02) 555 01, 02-555-01, true",
    "02\u3000555, 02555, true",
    "+82 10, 82 10, false",
    "010-1, 010-2, false",
    "010-1, 010-12, false",
    "010P1, 010p1, false"
  })
  void separators_of_a_number_do_not_matter(String one, String other, boolean same) {
    compare(ListedOnce.NUMBER, one, other, same);
  }

  @ParameterizedTest
  @CsvSource({
    "a@example.com, A@Example.COM, true",
    "AZ@example.com, az@example.com, true",
    "a@example.com, b@example.com, false",
    "a@example.com, a@example.co, false",
    "É@example.com, é@example.com, true"
  })
  void case_of_an_address_does_not_matter(String one, String other, boolean same) {
    compare(ContactFields.EMAIL_ADDRESS, one, other, same);
  }

  @Test
  void case_of_anything_else_matters() {
    compare(TAG, "a", "A", false);
    compare(TAG, "태그", "태그", true);
    compare(TAG, "태그", "태극", false);
  }

  /** The quick comparison may doubt, but must not miss what is the same. */
  private static void compare(Field value, String one, String other, boolean same) {
    assertEquals(same, SameValue.normal(value, one).equals(SameValue.normal(value, other)));
    boolean ascii = (one + other).chars().allMatch(c -> c < 0x80);
    if (same || ascii || value == TAG) {
      assertEquals(!same, certainlyOther(value, one, other), one + " and " + other);
      assertEquals(!same, certainlyOther(value, other, one), one + " and " + other);
    }
  }

  @Test
  void an_escape_has_several_spellings() {
    for (Field value : List.of(ContactFields.EMAIL_ADDRESS, ListedOnce.NUMBER, TAG)) {
      assertFalse(certainlyOther(value, "0\\u0031", "01"));
      assertFalse(certainlyOther(value, "0\\u006A", "0\\u006a"));
    }
  }
}
