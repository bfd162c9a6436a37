package dev.contactctl.doctor;

import dev.contactctl.world.FileAccess;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Checks whether a folder in which the program keeps files can be used, and by its owner alone. */
final class FolderCheck {
  private FolderCheck() {}

  /** Checks a folder; the program creates it later if it is missing. */
  static void of(Examination examination, Topic topic, Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Path there = folder;
      while (there.getParent() != null && !Files.exists(there)) {
        there = there.getParent();
      }
      if (Files.isDirectory(there) && Files.isWritable(there)) {
        examination.ok(topic, DoctorSentences.FOLDER_TO_COME.with(folder)).put("exists", false);
      } else {
        examination.warn(
            topic,
            DoctorSentences.NO_FOLDER.with(folder, there),
            DoctorSentences.OTHER_FOLDER.with());
      }
      return;
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      examination.warn(
          topic, DoctorSentences.UNWRITABLE.with(folder), DoctorSentences.OTHER_FOLDER.with());
    } else if (FileAccess.isWritableByOthers(folder)) {
      examination.warn(
          topic,
          DoctorSentences.OPEN_FOLDER.with(folder),
          DoctorSentences.CLOSE_FOLDER.with(folder));
    } else {
      String mode = FileMode.of(folder);
      examination
          .ok(
              topic,
              mode.isEmpty()
                  ? DoctorSentences.FILE.with(folder)
                  : DoctorSentences.FILE_WITH_MODE.with(folder, mode))
          .put("exists", true);
    }
  }
}
