package dev.contactctl.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts of the CSV parser are taken for. That it still writes them, other tests say. */
class CsvProblemTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "null", "Record starting at line 2 has too many fields", "Quote"})
  void a_text_that_is_not_known_is_taken_for_no_certain_problem(String text) {
    CsvProblem problem = CsvProblem.of(text);
    assertEquals(CsvProblem.OTHER, problem);
    assertEquals("is not valid CSV", Language.ENGLISH.say(problem.found()));
  }

  @Test
  void the_texts_of_today_are_told_apart() {
    assertEquals(
        CsvProblem.AFTER_QUOTE,
        CsvProblem.of("Unexpected character after closing quote: 'x' (0x78)"));
    assertEquals(
        CsvProblem.UNCLOSED, CsvProblem.of("Unclosed quoted field at end of input (line 1)"));
    assertEquals(
        CsvProblem.TOO_LONG,
        CsvProblem.of("The maximum buffer size of 9 is insufficient to read the data of a field."));
  }
}
