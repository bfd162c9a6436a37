package dev.contactctl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void wide_characters_take_two_columns_and_combining_ones_take_none() {
    assertEquals(3, Columns.of("abc"));
    assertEquals(4, Columns.of("한日"));
    assertEquals(2, Columns.of("Ａ"));
    assertEquals(1, Columns.of("e\u0301"));
    assertEquals(2, Columns.of("\u1112\u1161\u11ab"), "a syllable of three letters");
    assertEquals(2, Columns.of("\ud83d\ude00"));
    assertEquals(2, Columns.of("\ud840\udc00"));
    assertEquals(1, Columns.of("ｱ"), "half width");
  }
}
