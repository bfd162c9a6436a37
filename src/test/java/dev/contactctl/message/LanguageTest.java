package dev.contactctl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {
  /** A sentence with whatever text a test needs. */
  private record Text(String english) implements Sentence {
    @Override
    public String name() {
      return english;
    }
  }

  private static String say(String text, Object... arguments) {
    return Language.ENGLISH.say(new Text(text).with(arguments));
  }

  @Test
  void arguments_go_where_their_numbers_are() {
    assertEquals("b, a and b", say("{1}, {0} and {1}", "a", "b"));
    assertEquals("no arguments", say("no arguments"));
    assertEquals("3 of 10", say("{0} of {1}", 3, 10));
  }

  @Test
  void a_brace_that_no_digit_follows_is_text() {
    assertEquals("write {content: \"a\"}", say("write {content: {0:quoted}}", "a"));
    assertEquals("{} {", say("{} {"));
    assertEquals("a {", say("{0} {", "a"));
  }

  @Test
  void an_argument_is_not_searched_for_placeholders() {
    assertEquals("{1} b", say("{0} {1}", "{1}", "b"));
  }

  @Test
  void a_quoted_value_is_cut_after_40_code_points() {
    String fox = "🦊".repeat(40);
    assertEquals("\"" + fox + "\"", say("{0:quoted}", fox));
    assertEquals("\"" + fox + "…\"", say("{0:quoted}", fox + "a"));
    assertEquals("\"\"", say("{0:quoted}", ""));
  }

  @Test
  void a_value_is_cut_without_quotes_too() {
    assertEquals("1".repeat(40), say("{0:cut}", "1".repeat(40)));
    assertEquals("1".repeat(40) + "…", say("{0:cut}", "1".repeat(41)));
  }

  @Test
  void a_secret_is_masked_before_the_value_is_cut() {
    SecretText secret = new SecretText("canary-token-0123456789");
    Language masking = Language.ENGLISH.masking(List.of(secret));
    Message quoted = new Text("{0:quoted}").with("x".repeat(30) + secret.revealed());
    assertEquals("\"" + "x".repeat(30) + "********\"", masking.say(quoted));
    Message cut = new Text("{0:cut}").with("x".repeat(35) + secret.revealed());
    assertEquals("x".repeat(35) + "…", masking.say(cut));
    assertTrue(Language.ENGLISH.say(cut).contains("canar"));
  }

  @Test
  void choices_are_joined_with_or_before_the_last() {
    assertEquals("write A", say("write {0:or}", List.of("A")));
    assertEquals("write A or B", say("write {0:or}", List.of("A", "B")));
    assertEquals("write A, B or C", say("write {0:or}", List.of("A", "B", "C")));
  }

  @Test
  void a_list_is_joined_with_commas() {
    assertEquals("has A, B, C", say("has {0}", List.of("A", "B", "C")));
    assertEquals("has ", say("has {0}", List.of()));
  }

  @Test
  void a_number_is_followed_by_its_noun_in_the_right_number() {
    assertEquals("has 0 items", say("has {0:item|items}", 0));
    assertEquals("has 1 item", say("has {0:item|items}", 1));
    assertEquals("has 2 items", say("has {0:item|items}", 2L));
    assertEquals("1 個", say("{0:個}", 1));
    assertEquals("2 個", say("{0:個}", 2));
  }

  @Test
  void a_message_inside_a_message_is_said_in_the_same_language() {
    Message inner = new Text("the text {0:quoted}").with("a");
    assertEquals("is the text \"a\"", say("is {0}", inner));
    assertEquals("the text \"a\", b", say("{0}", List.of(inner, "b")));
    Language shouting =
        new Language() {
          @Override
          protected String text(Sentence sentence) {
            return sentence.english().replace("text", "TEXT");
          }

          @Override
          protected String or() {
            return " OR ";
          }
        };
    assertEquals("is the TEXT \"a\"", shouting.say(new Text("is {0}").with(inner)));
    assertEquals("a OR b", shouting.say(new Text("{0:or}").with(List.of("a", "b"))));
  }

  @Test
  void a_message_is_a_value() {
    Text text = new Text("{0}");
    assertEquals(text.with("a"), text.with("a"));
    assertNotEquals(text.with("a"), text.with("b"));
    assertEquals("a", text.with("a").toString());
    assertTrue(Message.NOTHING.isNothing());
    assertEquals("", Message.NOTHING.toString());
    assertEquals("{0}", Message.literal("{0}").toString());
  }
}
