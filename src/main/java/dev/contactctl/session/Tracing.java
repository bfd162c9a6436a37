package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.http.Transport;
import dev.contactctl.trace.TraceTransport;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Creates the trace that {@code --trace} asks for. */
final class Tracing {
  private Tracing() {}

  /**
   * The transport with a trace.
   *
   * @throws Failure exit 2 when the options do not fit together or the file exists, exit 10 when it
   *     cannot be made
   */
  static Transport of(Transport transport, World world, Args args, Console console) {
    Optional<String> name = args.one(CommonOptions.TRACE);
    if (name.isEmpty()) {
      throw new Failure(Exit.USAGE, SessionSentences.BODIES_OF_NO_TRACE.with());
    }
    OutputFiles.requireNames(args, List.of(CommonOptions.TRACE));
    Path file = world.cwd().resolve(name.get());
    return args.has(CommonOptions.TRACE_BODIES)
        ? TraceTransport.showing(transport, world, CommonOptions.TRACE, file, console::tell)
        : TraceTransport.masking(transport, world, CommonOptions.TRACE, file, console::tell);
  }
}
