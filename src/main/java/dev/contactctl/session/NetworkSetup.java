package dev.contactctl.session;

import dev.contactctl.network.CaFile;
import dev.contactctl.network.Network;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what the settings and variables say about the user's network. */
final class NetworkSetup {
  private NetworkSetup() {}

  /**
   * The network.
   *
   * @param console shows what is worth knowing about certificates, to who wants details
   * @throws dev.contactctl.world.Failure exit 2, when the file of certificates cannot be used
   */
  static Network read(World world, Settings settings, Console console) {
    Optional<Path> named = settings.caFile();
    if (named.isEmpty()) {
      return Network.of(world, List.of());
    }
    CaFile file = CaFile.read(world, named.get(), settings.get(Setting.CA_FILE).origin());
    file.note().ifPresent(console::detail);
    return Network.of(world, file.certificates());
  }
}
