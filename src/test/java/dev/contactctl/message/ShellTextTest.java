package dev.contactctl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShellTextTest {

  @Test
  void a_word_is_in_quotes_only_if_a_shell_would_change_it() {
    assertEquals("a@example.com,primary", ShellText.word("a@example.com,primary"));
    assertEquals("'a b'", ShellText.word("a b"));
    assertEquals("'\"ACME, Inc.\"'", ShellText.word("\"ACME, Inc.\""));
    assertEquals("'$HOME'", ShellText.word("$HOME"));
    assertEquals("'~'", ShellText.word("~"));
    assertEquals("''", ShellText.word(""));
    assertEquals("'Kim'\\''s'", ShellText.word("Kim's"));
  }
}
