package dev.contactctl.login;

import dev.contactctl.settings.ProfileChange;
import dev.contactctl.settings.Setting;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files beside the config file that keep the secrets of a profile. A new secret gets a new
 * file, since an existing one may belong to another profile, perhaps of another config file.
 */
final class ProfileSecretFiles {
  private static final LinkOption NO_LINKS = LinkOption.NOFOLLOW_LINKS;
  private static final int MOST = 1000;

  private final Path folder;
  private final String profile;

  ProfileSecretFiles(Path folder, String profile) {
    this.folder = folder;
    this.profile = profile;
  }

  /** A name that no file has yet. */
  String free(String end) {
    int number = 1;
    while (number < MOST && Files.exists(folder.resolve(name(number, end)), NO_LINKS)) {
      number++;
    }
    return name(number, end);
  }

  private String name(int number, String end) {
    return number == 1 ? profile + end : profile + "-" + number + end;
  }

  /**
   * Keeps the secret in a file that was not there before.
   *
   * @return the name of the file
   * @throws Failure exit 10, when that cannot be done
   */
  String create(LoginPlan.NewSecret secret) {
    String name = free(secret.end());
    try {
      PrivateFile.createFolders(folder);
      for (int tries = 1; true; tries++) {
        try {
          PrivateFile.create(folder.resolve(name), secret.text().revealed() + "\n");
          return name;
        } catch (FileAlreadyExistsException e) {
          if (tries == MOST) {
            throw e;
          }
          name = free(secret.end()); // another run was faster
        }
      }
    } catch (IOException e) {
      throw new Failure(
          Exit.LOCAL_FILES, LoginSentences.SECRET_UNWRITABLE.with(folder.resolve(name)));
    }
  }

  /** Removes a file that was created for a profile that could not be written. */
  void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      return; // what made the profile unwritable is said
    }
  }

  /**
   * Removes the files that a login has made for this profile and that nothing in the config file
   * names any more.
   *
   * @param before what the profile had
   * @return the files that are gone
   */
  List<Path> removeOld(List<ProfileChange.Difference> before, ProfileChange change) {
    return before.stream()
        .filter(one -> isOurs(one.setting(), one.before()))
        .map(one -> folder.resolve(one.before()))
        .filter(file -> Files.isRegularFile(file, NO_LINKS) && !change.isNamed(file))
        .filter(ProfileSecretFiles::isDeleted)
        .toList();
  }

  private static boolean isDeleted(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a login gives a secret of this profile such a name. */
  private boolean isOurs(Setting setting, String name) {
    Optional<String> end = NewSecrets.end(setting);
    if (end.isEmpty() || !name.startsWith(profile) || !name.endsWith(end.get())) {
      return false;
    }
    int last = name.length() - end.get().length();
    String number = last < profile.length() ? "none" : name.substring(profile.length(), last);
    return number.isEmpty() || number.matches("-([2-9]|[1-9][0-9]{1,3})");
  }
}
