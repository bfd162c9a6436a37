package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.kit.Parsed;
import org.junit.jupiter.api.Test;

/** Tests which changes lose a value. */
class ChangeTest {

  private static void loses(boolean expected, String was, String now) {
    Change change =
        new Change(Change.Kind.CHANGED, FieldPath.of("x"), Parsed.value(was), Parsed.value(now));
    assertEquals(expected, change.isRemoval(), was + " to " + now);
  }

  @Test
  void a_value_that_is_emptied_is_lost_and_one_that_is_replaced_is_not() {
    loses(true, "'a'", "''");
    loses(true, "'a'", "null");
    loses(false, "'a'", "'b'");
    loses(false, "''", "null");
    loses(true, "['a']", "null");
    loses(false, "[]", "null");
  }

  @Test
  void a_value_inside_one_that_changes_as_a_whole_is_lost_too() {
    loses(true, "{'a':'1','b':'2'}", "{'a':'1'}");
    loses(false, "{'a':'1','b':null}", "{'a':'1'}");
    loses(false, "{'a':'1'}", "{'a':'2','b':'3'}");
    loses(true, "['a','b']", "['a']");
    loses(true, "['a','b']", "['a','c','d']");
    loses(false, "['a']", "['b','a']");
    loses(true, "[{'a':'1','b':'2'}]", "[{'a':'1'},{'c':'3'}]");
    loses(false, "[{'a':'1','b':'2'}]", "[{'a':'1','b':'3'}]");
  }
}
