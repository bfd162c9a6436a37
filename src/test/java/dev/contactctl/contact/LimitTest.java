package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.kit.Parsed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the remedies for values outside their limits. */
class LimitTest {

  private static String remedy(String json) {
    List<Finding> findings =
        Checker.check(Optional.empty(), Parsed.contact(json), CheckOptions.WHOLE.ofPart());
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0).remedy().toString();
  }

  private static String ofPhone(String telephone) {
    return remedy("{'telephones':[{'telephone':'" + telephone + "','primary':true}]}");
  }

  @Test
  void separators_inside_a_telephone_number_become_hyphens() {
    assertEquals("write 010-1234-5678", ofPhone("010.1234.5678"));
    assertEquals("write 0-1-2", ofPhone("0.1.2"));
  }

  @Test
  void separators_around_a_telephone_number_are_not_kept_as_hyphens() {
    for (String number : List.of(".0312345678", "0312345678.", "/0312345678")) {
      assertEquals("use only these characters", ofPhone(number), number);
    }
  }

  @Test
  void a_number_is_shown_in_quotes_unless_it_is_long() {
    String longest = "1".repeat(40);
    assertEquals("put it in quotes: \"" + longest + "\"", remedy("{'memo':" + longest + "}"));
    assertEquals("put it in quotes", remedy("{'memo':1" + longest + "}"));
  }

  @Test
  void a_truth_value_in_quotes_is_answered_with_how_to_write_it_without() {
    String email = "{'emails':[{'email':'a@example.com','primary':%s}]}";
    assertEquals("write true without quotes", remedy(email.formatted("'yes'")));
    assertEquals("write true or false without quotes", remedy(email.formatted("'perhaps'")));
    assertEquals("write true", remedy(email.formatted("1")));
    assertEquals("write true or false", remedy(email.formatted("7")));
    assertEquals("write its members by name", remedy("{'permission':'ALL'}"));
  }

  @Test
  void every_digit_separates_what_is_wrong_in_a_number() {
    String zero = wrong("010가0나");
    assertEquals(wrong("010가1나"), zero);
    assertTrue(zero.contains("가") && zero.contains("나"), zero);
  }

  private static String wrong(String telephone) {
    String json = "{'telephones':[{'telephone':'" + telephone + "','primary':true}]}";
    List<Finding> findings =
        Checker.check(Optional.empty(), Parsed.contact(json), CheckOptions.WHOLE.ofPart());
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0).message().toString();
  }

  @Test
  void dates_in_other_forms_are_understood_whatever_stands_before_them() {
    for (String text : List.of("2021/1/9", "/2021/1/9", "2021. 1. 9.", "2021.1.9..", "20210109")) {
      assertEquals(Optional.of("2021-01-09"), Dates.meant(text), text);
    }
    for (String text : List.of("2021/1", "1/9/2021", "20211/1/9", "2021/001/9", "2021/1/009")) {
      assertEquals(Optional.empty(), Dates.meant(text), text);
    }
    assertTrue(Dates.meant("2021-01-09").isEmpty(), "it is in the right form");
  }
}
