package dev.contactctl.session;

import dev.contactctl.message.Message;
import dev.contactctl.network.CaFile;
import dev.contactctl.network.Network;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the settings and variables about the user's network. */
final class NetworkSetup {
  /** The property that configures a client certificate in Java. */
  private static final String CLIENT_KEY = "javax.net.ssl.keyStore";

  private NetworkSetup() {}

  /**
   * The network.
   *
   * @param console shows what is worth knowing about certificates, to who wants details
   * @throws dev.contactctl.world.Failure exit 2, when the file of certificates cannot be used, or
   *     Java has a client certificate, which would not be used beside it
   */
  static Network read(World world, Settings settings, Console console) {
    Optional<Path> named = settings.caFile();
    if (named.isEmpty()) {
      return Network.of(world, List.of());
    }
    String key = world.javaProperty(CLIENT_KEY).orElse("");
    if (!key.isEmpty() && !key.equals("NONE")) {
      Message message =
          SessionSentences.CLIENT_KEY.with(settings.get(Setting.CA_FILE).origin(), CLIENT_KEY);
      throw new Failure(Exit.USAGE, message);
    }
    CaFile file = CaFile.read(world, named.get(), settings.get(Setting.CA_FILE).origin());
    file.note().ifPresent(console::detail);
    return Network.of(world, file.certificates());
  }
}
