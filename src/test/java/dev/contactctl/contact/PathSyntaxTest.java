package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests parsing and writing paths. */
class PathSyntaxTest {

  private static void reads(String text, FieldPath path) {
    assertEquals(Optional.of(path), PathSyntax.parse(text), text);
  }

  @Test
  void names_numbers_and_matches_are_read() {
    reads("memo", FieldPath.of("memo"));
    reads("contactName.lastName", FieldPath.of("contactName", "lastName"));
    reads("telephones[0].telephone", FieldPath.of("telephones").then(0).then("telephone"));
    reads(
        "telephones[type=CELLPHONE].telephone",
        FieldPath.of("telephones")
            .plus(new FieldPath.Match("type", "CELLPHONE"))
            .then("telephone"));
    reads("a[x=]", FieldPath.of("a").plus(new FieldPath.Match("x", "")));
    reads("a[x=b=c]", FieldPath.of("a").plus(new FieldPath.Match("x", "b=c")));
    reads("a[0][1]", FieldPath.of("a").then(0).then(1));
    reads("a[999999]", FieldPath.of("a").then(999_999));
  }

  @Test
  void a_number_or_star_after_a_list_is_an_item() {
    reads("telephones.0.telephone", FieldPath.of("telephones").then(0).then("telephone"));
    reads("telephones.9", FieldPath.of("telephones").then(9));
    reads("telephones.*", FieldPath.of("telephones").plus(new FieldPath.Each()));
    reads("telephones[*]", FieldPath.of("telephones").plus(new FieldPath.Each()));
    reads("telephones.a", FieldPath.of("telephones", "a"));
    reads("telephones./", FieldPath.of("telephones", "/"));
    reads("telephones.:", FieldPath.of("telephones", ":"));
    reads("customProperties.0", FieldPath.of("customProperties", "0"));
    reads("customProperties.*", FieldPath.of("customProperties", "*"));
    reads("0", FieldPath.of("0"));
    reads("*", FieldPath.of("*"));
    assertEquals(Optional.empty(), PathSyntax.parse("telephones.0x"));
    assertEquals(Optional.empty(), PathSyntax.parse("telephones.1234567"));
  }

  @Test
  void odd_names_are_in_quotes() {
    reads(
        "customProperties[\"odd key\"].content",
        FieldPath.of("customProperties", "odd key", "content"));
    reads("a[\"b]\\\"\\\\c\"]", FieldPath.of("a", "b]\"\\c"));
    reads("[\"a\"]", FieldPath.of("a"));
    reads("[\"\"]", FieldPath.of(""));
    reads("사용자.키", FieldPath.of("사용자", "키"));
  }

  @Test
  void anything_else_is_not_a_path() {
    for (String text :
        List.of(
            "",
            ".",
            "a.",
            ".a",
            "a..b",
            "[0]",
            "[a=b]",
            "a[",
            "a[]",
            "a[-1]",
            "a[x]",
            "a[=b]",
            "a[1234567]",
            "a[\"b\"",
            "a[\"b]",
            "a[\"b\\",
            "a[\"b\"x]",
            "a]b",
            "a[0]b",
            "a=b",
            "a\"b",
            "a[\"",
            "a.[0]",
            "a[0",
            "a[１]")) {
      assertEquals(Optional.empty(), PathSyntax.parse(text), text);
    }
  }

  @Test
  void a_path_ends_at_the_first_equals_sign_outside_brackets() {
    assertEquals(4, PathSyntax.endOfPath("memo=a=b"));
    assertEquals(21, PathSyntax.endOfPath("telephones[type=HOME]=1"));
    assertEquals(8, PathSyntax.endOfPath("a[\"=]\"].=x"));
    assertEquals(9, PathSyntax.endOfPath("a[\"\\\"=\"].=x"));
    assertEquals(7, PathSyntax.endOfPath("a[b=\"]c=d"));
    assertEquals(7, PathSyntax.endOfPath("a[b=[]x=d"));
    assertEquals(0, PathSyntax.endOfPath("=a"));
    for (String none : List.of("", "memo", "a[b=c", "a[\"b=c", "a[\"b\\", "a[", "a[\"")) {
      assertEquals(-1, PathSyntax.endOfPath(none), none);
    }
  }

  @Test
  void names_that_need_quotes_are_written_in_quotes() {
    assertEquals("a.b[0][type=X].c", path("a.b[0][type=X].c").toString());
    assertEquals("customProperties[\"a.b\"]", FieldPath.of("customProperties", "a.b").toString());
    assertEquals("[\"\"]", FieldPath.of("").toString());
    assertEquals("a[\"b c\"].d", FieldPath.of("a", "b c", "d").toString());
    assertEquals("", FieldPath.ROOT.toString());
  }

  @Test
  void a_path_leads_to_the_paths_below_it() {
    assertTrue(path("a").leadsTo(path("a[0].b")));
    assertTrue(path("a").leadsTo(path("a")));
    assertTrue(FieldPath.ROOT.leadsTo(path("a")));
    assertFalse(path("a.b").leadsTo(path("a")));
    assertFalse(path("a").leadsTo(path("ab")));
    assertEquals(path("a[0]"), path("a[0].b").parent());
    assertEquals(FieldPath.ROOT, FieldPath.ROOT.parent());
  }

  private static FieldPath path(String text) {
    return PathSyntax.parse(text).orElseThrow();
  }
}
