package dev.contactctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {
  /** The variable comes from the constant, and the flag from the key. */
  @ParameterizedTest
  @EnumSource(Setting.class)
  void a_setting_has_one_name_in_three_spellings(Setting setting) {
    String variable = setting.key().replace('.', '_').replaceAll("([A-Z])", "_$1");
    assertEquals("CONTACTCTL_" + variable.toUpperCase(Locale.ROOT), setting.env());
    if (setting.flag().isPresent()) {
      String flag = setting.flag().get();
      String word = flag.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
      assertTrue(flag.startsWith("--"), flag);
      assertEquals("CONTACTCTL_" + word, setting.env());
    }
  }

  /** The help on {@code auth login --scope} names one default for both. */
  @Test
  void both_kinds_of_accounts_have_the_same_usual_scope() {
    assertEquals(Setting.SERVICE_ACCOUNT_SCOPE.fallback(), Setting.USER_ACCOUNT_SCOPE.fallback());
  }
}
