package dev.contactctl.auth;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.FileAccess;
import dev.contactctl.world.LockFile;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.world.UserFolder;
import dev.contactctl.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The private file that keeps a token from one run to another, so that several runs share it. It is
 * replaced at once, so that it can be read without the lock; whoever asks for a new token holds the
 * lock. The name of the file is a digest of whose token it is and of all that it was requested
 * with, so that a token that was issued for another key or client secret is not found. For one
 * thread.
 */
final class TokenStore {
  private static final int MOST_BYTES = 64 << 10;

  /** How often a file is read again when another run replaces it each time. */
  private static final int MOST_READS = 10;

  private final World world;
  private final TokenNotices remarks;
  private final Kind kind;
  private final String key;
  private final Optional<Path> file;
  private Optional<Message> obstacle = Optional.empty();
  private boolean told;

  /** What kind of token is kept, which decides what to do when it cannot be. */
  enum Kind {
    /** Tokens that can be requested again at any time. */
    CACHE(UserFolder.CACHE, AuthSentences.NEW_IS_REQUESTED),
    /** The tokens of a user, who has to sign in again when they are lost. */
    SIGN_IN(UserFolder.STATE, AuthSentences.SIGN_IN_AGAIN);

    private final UserFolder folder;
    private final AuthSentences otherwise;

    Kind(UserFolder folder, AuthSentences otherwise) {
      this.folder = folder;
      this.otherwise = otherwise;
    }
  }

  private TokenStore(
      World world, TokenNotices remarks, Kind kind, String key, Optional<Path> file) {
    this.world = world;
    this.remarks = remarks;
    this.kind = kind;
    this.key = key;
    this.file = file;
  }

  /**
   * The store of a token.
   *
   * @param kind decides about the folder, too: what only a person can renew is not for a cache
   * @param whose everything that makes it another token, secrets included
   */
  static TokenStore of(World world, TokenNotices remarks, Kind kind, List<String> whose) {
    String key = digest(String.join("\n", whose));
    Optional<Path> folder = kind.folder.in(world);
    if (folder.isEmpty() && kind == Kind.CACHE) {
      remarks.detail(AuthSentences.NO_CACHE.with());
    }
    return new TokenStore(
        world,
        remarks,
        kind,
        key,
        folder.map(path -> path.resolve("tokens").resolve(key + ".json")));
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  /** What is kept; empty when there is nothing, or nothing that can be trusted. */
  Optional<StoredToken> read() {
    try {
      for (int i = 0; file.isPresent() && i < MOST_READS && isOurs(file.get()); i++) {
        Optional<Object> checked = FileAccess.identity(file.get());
        byte[] bytes = bytes(file.get());
        if (isOurs(file.get()) && checked.equals(FileAccess.identity(file.get()))) {
          return parsed(bytes);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // it was removed meanwhile, or is as good as that
    }
  }

  /** Whether there is a file that nobody else can have written or read. */
  private boolean isOurs(Path path) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || !isFolderOurs(path.resolveSibling(""))) {
      return false;
    }
    Optional<AuthSentences> foreign = foreign(path);
    if (foreign.isPresent() && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return false; // a logout has removed it meanwhile
    }
    foreign.ifPresent(this::ignored);
    return foreign.isEmpty();
  }

  private Optional<StoredToken> parsed(byte[] bytes) {
    Optional<StoredToken> read = StoredToken.parse(bytes, key);
    if (read.isEmpty()) {
      ignored(AuthSentences.CACHE_DAMAGED);
    }
    return read;
  }

  /** Why the file is not trusted, whatever it holds. */
  private static Optional<AuthSentences> foreign(Path path) {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(AuthSentences.CACHE_NO_FILE);
    }
    if (FileAccess.isOfAnotherUser(path)) {
      return Optional.of(AuthSentences.CACHE_OF_OTHERS);
    }
    return FileAccess.of(path) == FileAccess.PRIVATE
        ? Optional.empty()
        : Optional.of(AuthSentences.CACHE_OPEN);
  }

  /** Whether nobody else can put a file into the folder; warns once if somebody can. */
  private boolean isFolderOurs(Path folder) {
    boolean others = FileAccess.isOfAnotherUser(folder);
    if (!others && !FileAccess.isWritableByOthers(folder)) {
      return true;
    }
    hindered(
        folder,
        others
            ? AuthSentences.CACHE_FOLDER_OF_OTHERS.with(kind.folder.variable())
            : AuthSentences.CACHE_FOLDER_OPEN.with(folder));
    return false;
  }

  /** Warns once that nothing can be kept; a run can do without a cache. */
  private void hindered(Path place, Message why) {
    obstacle = Optional.of(AuthSentences.AT.with(place, why));
    if (kind == Kind.CACHE && !told) {
      told = true;
      remarks.warn(place.toString(), why);
    }
  }

  /** Why the lock could not be acquired last, unless another run holds it. */
  Optional<Message> obstacle() {
    return obstacle;
  }

  /** Reports as a detail that this is the kept token. */
  void tellOf(StoredToken token) {
    if (file.isPresent() && token.until().isPresent()) {
      Instant until = token.until().get().truncatedTo(ChronoUnit.SECONDS);
      remarks.detail(AuthSentences.KEPT.with(file.get(), until.toString()));
    }
  }

  /** Warns once, since the file is read a second time under the lock. */
  private void ignored(AuthSentences why) {
    if (!told) {
      told = true;
      remarks.warn(file.map(Path::toString).orElse(""), why.with(kind.otherwise.with()));
    }
  }

  private static byte[] bytes(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** Keeps a token; where that is impossible, other runs have to obtain their own. */
  void write(StoredToken token) {
    if (file.isEmpty()) {
      return;
    }
    if (token.until().isEmpty()) {
      remarks.detail(AuthSentences.NO_LIFETIME.with());
      return;
    }
    try {
      PrivateFile.replace(file.get(), token.written(key));
    } catch (IOException e) {
      boolean lost = kind == Kind.SIGN_IN;
      remarks.warn(
          file.get().toString(),
          (lost ? AuthSentences.SIGN_IN_LOST : AuthSentences.CACHE_UNWRITABLE).with());
    }
  }

  /**
   * Removes what is kept, even when it is damaged or others may read it.
   *
   * @return what was removed; empty when nothing was there
   * @throws Failure exit 10, when that cannot be done, or somebody else has put it there
   */
  Optional<Path> remove() {
    try {
      if (file.isEmpty() || !Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (!Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)
          || FileAccess.isOfAnotherUser(file.get())) {
        throw new Failure(Exit.LOCAL_FILES, AuthSentences.CACHE_NOT_OURS.with(file.get()));
      }
      return Files.deleteIfExists(file.get()) ? file : Optional.empty();
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, AuthSentences.CACHE_STAYS.with(file.get()));
    }
  }

  /**
   * Keeps other runs from requesting a new token for as long as the lock is held.
   *
   * @param limit how long to wait for another run
   * @return nothing when it cannot be had; then only this run learns of a new token
   */
  Optional<LockFile> lock(Duration limit) throws InterruptedException {
    return lock(limit, this::tellOfOther);
  }

  private void tellOfOther() {
    if (kind == Kind.CACHE) {
      remarks.warn(String.valueOf(file.get()), AuthSentences.CACHE_BUSY.with());
    }
  }

  /**
   * The same for a caller that must not proceed beside another run.
   *
   * @param busy what to do when another run does not let go of the lock
   */
  Optional<LockFile> lock(Duration limit, Runnable busy) throws InterruptedException {
    obstacle = Optional.empty();
    if (file.isEmpty()) {
      obstacle = Optional.of(AuthSentences.NOWHERE_TO_KEEP.with(kind.folder.variable()));
      return Optional.empty();
    }
    try {
      Path folder = file.get().resolveSibling("");
      PrivateFile.createFolders(folder);
      if (!isFolderOurs(folder)) {
        return Optional.empty();
      }
      Path beside = file.get().resolveSibling(key + ".lock");
      if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) {
        hindered(beside, AuthSentences.LOCK_NO_FILE.with());
        return Optional.empty();
      }
      Optional<LockFile> lock = LockFile.await(world, beside, limit);
      if (lock.isEmpty()) {
        busy.run();
      }
      return lock;
    } catch (IOException e) {
      hindered(
          file.get(),
          kind == Kind.CACHE
              ? AuthSentences.CACHE_UNWRITABLE.with()
              : AuthSentences.SIGN_IN_UNWRITABLE.with(kind.folder.variable()));
      return Optional.empty();
    }
  }

  /** Whether another run has the token that this one has just written or found. */
  boolean isAt(TokenStore other) {
    return file.equals(other.file);
  }
}
