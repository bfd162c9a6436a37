package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.message.Excerpt;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests the values that say where something is: paths and places. */
class PathsAndPlacesTest {
  private static final FieldPath PHONES = FieldPath.of("telephones");

  @Test
  void only_a_path_with_a_step_to_every_item_leads_to_every_item() {
    assertFalse(FieldPath.ROOT.hasEach());
    assertFalse(PHONES.then(0).then("telephone").hasEach());
    assertTrue(PHONES.plus(new FieldPath.Each()).then("telephone").hasEach());
  }

  @Test
  void paths_are_equal_step_by_step() {
    FieldPath first = PHONES.then(0).then("type");
    assertEquals(FieldPath.of("telephones").then(0).then("type"), first);
    for (Object other :
        List.of(
            PHONES.then(1).then("type"),
            PHONES.then(0).then("telephone"),
            PHONES.then(0),
            PHONES.then("0").then("type"),
            "telephones[0].type")) {
      assertNotEquals(first, other);
      assertNotEquals(other, first);
    }
  }

  /** A contact has many paths, and maps of them would be slow if all had the same hash code. */
  @Test
  void different_paths_have_different_hash_codes() {
    Set<Integer> codes = new HashSet<>();
    for (String name : List.of("telephones", "emails", "memo")) {
      for (int i = 0; i < 10; i++) {
        codes.add(FieldPath.of(name).then(i).hashCode());
      }
      codes.add(FieldPath.of(name).hashCode());
    }
    assertEquals(33, codes.size());
  }

  @Test
  void a_place_is_a_position_whatever_the_text_there() {
    Excerpt line = new Excerpt(1, "a: ", "b");
    Place with = new Place("c.yaml", 1, 4, Optional.of((row, column) -> Optional.of(line)));
    Place without = new Place("c.yaml", 1, 4);
    assertEquals(without, with);
    assertEquals(without.hashCode(), with.hashCode());
    assertEquals(Optional.of(line), with.excerpt());
    assertEquals(Optional.empty(), without.excerpt());
    Set<Integer> codes = new HashSet<>();
    for (Place other :
        List.of(
            new Place("d.yaml", 1, 4),
            new Place("c.yaml", 2, 4),
            new Place("c.yaml", 1, 5),
            Place.of("c.yaml"))) {
      assertNotEquals(without, other);
      codes.add(other.hashCode());
    }
    assertEquals(4, codes.size());
  }

  @Test
  void a_quote_begins_a_text_where_it_stands_at_the_place() {
    assertTrue(placeBefore("'b'").isQuote());
    assertTrue(placeBefore("\"b\"").isQuote());
    assertFalse(placeBefore("b'").isQuote());
    assertFalse(placeBefore("").isQuote());
    assertFalse(new Place("c.yaml", 1, 4).isQuote());
  }

  private static Place placeBefore(String after) {
    Excerpt line = new Excerpt(1, "a: ", after);
    return new Place("c.yaml", 1, 4, Optional.of((row, column) -> Optional.of(line)));
  }
}
