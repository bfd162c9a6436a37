package dev.contactctl.settings;

import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.message.Message;
import dev.contactctl.world.UserFolder;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Environment variables that have no effect: those that resemble a setting, which may be missing
 * for that reason, folders that are not absolute paths, and guards that a variable cannot turn off.
 */
public final class IneffectiveVariables {
  private IneffectiveVariables() {}

  /** A warning for each variable that would turn off a guard which the config file turns on. */
  public static List<Remark> of(Settings settings) {
    List<Remark> warnings = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      Optional<Message> on = settings.guards().keepingOn(setting);
      if (on.isPresent()) {
        Message why = SettingSentences.CANNOT_TURN_OFF.with(on.get());
        warnings.add(Remark.warning(Place.of(setting.env()), why));
      }
    }
    return warnings;
  }

  /** A warning for each of the other variables. */
  public static List<Remark> of(World world) {
    List<Remark> warnings = new ArrayList<>(folders(world));
    warnings.addAll(mistyped(world));
    return warnings;
  }

  /** A warning for each folder that is not an absolute path. */
  public static List<Remark> folders(World world) {
    List<Remark> warnings = new ArrayList<>();
    for (UserFolder kind : UserFolder.values()) {
      String name = kind.variable();
      String folder = world.env(name).orElse("");
      if (!folder.isEmpty() && world.folder(name).isEmpty()) {
        warnings.add(Remark.warning(Place.of(name), SettingSentences.RELATIVE_FOLDER.with(folder)));
      }
    }
    return warnings;
  }

  /** A warning for each that is not a setting, but looks like one. */
  public static List<Remark> mistyped(World world) {
    List<Remark> warnings = new ArrayList<>();
    for (String name : world.envNames()) {
      String meant = name.startsWith("CONTACTCTL_") ? MeantSetting.variable(name) : "";
      if (!meant.isEmpty()) {
        warnings.add(Remark.warning(Place.of(name), SettingSentences.MISTYPED_KEY.with(meant)));
      }
    }
    return warnings;
  }
}
