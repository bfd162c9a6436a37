package dev.contactctl.remote;

import dev.contactctl.kit.FaultServer;
import dev.contactctl.world.Exit;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Random;

/** The ways in which a server breaks its answer, each with the exit code and the message. */
enum BrokenAnswer {
  STALL_BEFORE_THE_HEAD(Sample.SHORT, Exit.TEMPORARY, "no complete answer within the time limit") {
    @Override
    void strike(OutputStream out, FaultServer.Patience patience) {
      patience.forEver();
    }
  },
  STALL_IN_THE_HEAD(Sample.SHORT, Exit.TEMPORARY, "no complete answer within the time limit") {
    @Override
    void strike(OutputStream out, FaultServer.Patience patience) throws Exception {
      FaultServer.write(out, Sample.OK);
      patience.forEver();
    }
  },
  STALL_IN_THE_BODY(Sample.SHORT, Exit.TEMPORARY, "no complete answer within the time limit") {
    @Override
    void strike(OutputStream out, FaultServer.Patience patience) throws Exception {
      FaultServer.write(out, Sample.OK + "Content-Length: 18\r\n\r\n{\"contactId\"");
      patience.forEver();
    }
  },
  DRIBBLE(Sample.SHORT, Exit.TEMPORARY, "no complete answer within the time limit") {
    @Override
    void strike(OutputStream out, FaultServer.Patience patience) throws Exception {
      FaultServer.write(out, Sample.OK + "Content-Length: 100000\r\n\r\n");
      while (patience.aMoment()) {
        FaultServer.write(out, " ");
      }
    }
  },
  CLOSE_BEFORE_THE_STATUS_LINE(
      Sample.LONG, Exit.TEMPORARY, "the connection ended without an answer") {},
  CLOSE_IN_THE_HEAD(Sample.LONG, Exit.TEMPORARY, "the connection ended without an answer") {
    @Override
    String bytes() {
      return "HTTP/1.1 200 OK\r\nContent-Ty";
    }
  },
  CLOSE_IN_THE_BODY(Sample.LONG, Exit.TEMPORARY, "the answer was cut off") {
    @Override
    String bytes() {
      return Sample.OK + "Content-Length: 100\r\n\r\n" + Sample.CONTACT;
    }
  },
  NO_LENGTH_AND_CUT_OFF(Sample.LONG, Exit.TEMPORARY, "the answer ends too early") {
    @Override
    String bytes() {
      return Sample.OK + "\r\n{\"contactId\":\"c1\"";
    }
  },
  ALL_OF_IT_BUT_UNFINISHED(
      Sample.LONG, Exit.REFUSED, "the answer ends too early, although all of it arrived") {
    @Override
    String bytes() {
      return Sample.OK + "Content-Length: 17\r\n\r\n{\"contactId\":\"c1\"";
    }
  },
  ALL_CHUNKS_BUT_UNFINISHED(
      Sample.LONG, Exit.REFUSED, "the answer ends too early, although all of it arrived") {
    @Override
    String bytes() {
      return Sample.OK
          + "Transfer-Encoding: chunked\r\n\r\n11\r\n{\"contactId\":\"c1\"\r\n0\r\n\r\n";
    }
  },
  NOTHING_AT_ALL(
      Sample.LONG, Exit.REFUSED, "the answer ends too early, although all of it arrived") {
    @Override
    String bytes() {
      return Sample.OK + "Content-Length: 0\r\n\r\n";
    }
  },
  NO_LAST_CHUNK(Sample.LONG, Exit.TEMPORARY, "the answer was cut off") {
    @Override
    String bytes() {
      return Sample.OK + "Transfer-Encoding: chunked\r\n\r\n12\r\n" + Sample.CONTACT + "\r\n";
    }
  },
  BAD_CHUNK_SIZE(Sample.LONG, Exit.REFUSED, "the answer is not valid HTTP") {
    @Override
    String bytes() {
      return Sample.OK
          + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
          + Sample.CONTACT
          + "\r\n0\r\n\r\n";
    }
  },
  NO_END_OF_A_CHUNK(Sample.LONG, Exit.REFUSED, "the answer is not valid HTTP") {
    @Override
    String bytes() {
      return Sample.OK + "Transfer-Encoding: chunked\r\n\r\n12\r\n" + Sample.CONTACT + "0\r\n\r\n";
    }
  },
  NO_LINE_AND_A_STALL(Sample.LONG, Exit.REFUSED, "the answer is not valid HTTP") {
    @Override
    void strike(OutputStream out, FaultServer.Patience patience) throws Exception {
      FaultServer.write(out, "SSH-2.0-server");
      patience.forEver();
    }
  },
  STATUS_600(Sample.LONG, Exit.REFUSED, ": 600; ") {
    @Override
    String bytes() {
      return "HTTP/1.1 600 What\r\n\r\n";
    }
  },
  STATUS_999(Sample.LONG, Exit.REFUSED, ": 999; ") {
    @Override
    String bytes() {
      return "HTTP/1.1 999 Request denied\r\n\r\n";
    }
  },
  GARBAGE_FOR_A_STATUS_LINE(Sample.LONG, Exit.REFUSED, "the answer is not valid HTTP") {
    @Override
    String bytes() {
      return "SSH-2.0-\u001b[31mserver\r\n\r\n";
    }
  },
  RANDOM_BYTES(Sample.LONG, Exit.REFUSED, "the answer is not valid HTTP") {
    @Override
    void strike(OutputStream out, FaultServer.Patience patience) throws Exception {
      byte[] bytes = new byte[4096];
      new Random(7).nextBytes(bytes);
      out.write(bytes);
    }
  },
  TWO_LENGTHS(Sample.LONG, Exit.REFUSED, "the answer is not valid HTTP") {
    @Override
    String bytes() {
      return Sample.OK + "Content-Length: 5\r\nContent-Length: 18\r\n\r\n" + Sample.CONTACT;
    }
  },
  NO_CONTENT_WITH_A_LENGTH(Sample.LONG, Exit.REFUSED, "the answer is not valid HTTP") {
    @Override
    String bytes() {
      return "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello";
    }
  },
  TEN_MEGABYTES(Sample.LONG, Exit.REFUSED, "the answer is larger than 4 MiB") {
    @Override
    String bytes() {
      return Sample.OK + "Content-Length: 10485760\r\n\r\n" + " ".repeat(10 << 20);
    }
  },
  HEAD_OF_400_KILOBYTES(
      Sample.LONG, Exit.REFUSED, "the headers of the answer are too long or too many") {
    @Override
    String bytes() {
      return Sample.OK
          + "X-Long: "
          + "a".repeat(400_000)
          + "\r\nContent-Length: 18\r\n\r\n"
          + Sample.CONTACT;
    }
  },
  CONTROL_CHARACTERS_IN_A_HEADER(Sample.LONG, Exit.REFUSED, "the answer is not valid HTTP") {
    @Override
    String bytes() {
      return Sample.OK
          + "X-Evil: a\u001b[31m\u0007b\r\nContent-Length: 18\r\n\r\n"
          + Sample.CONTACT;
    }
  },
  ENDLESS_HEADERS(Sample.LONG, Exit.REFUSED, "the headers of the answer are too long or too many") {
    @Override
    void strike(OutputStream out, FaultServer.Patience patience) throws Exception {
      FaultServer.write(out, Sample.OK);
      while (true) {
        FaultServer.write(out, "X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(100));
      }
    }
  },
  ENDLESS_INTERIM_ANSWERS(
      Sample.LONG, Exit.REFUSED, "the headers of the answer are too long or too many") {
    @Override
    void strike(OutputStream out, FaultServer.Patience patience) throws Exception {
      while (true) {
        FaultServer.write(out, "HTTP/1.1 102 Processing\r\n\r\n".repeat(100));
      }
    }
  };

  private final Duration limit;
  private final Exit exit;
  private final String message;

  BrokenAnswer(Duration limit, Exit exit, String message) {
    this.limit = limit;
    this.exit = exit;
    this.message = message;
  }

  String bytes() {
    return "";
  }

  void strike(OutputStream out, FaultServer.Patience patience) throws Exception {
    FaultServer.write(out, bytes());
  }

  /** What the constants share; a constant of an enum cannot use fields of the enum itself. */
  private static final class Sample {
    static final Duration SHORT = Duration.ofMillis(300);
    static final Duration LONG = Duration.ofSeconds(20);
    static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    static final String CONTACT = "{\"contactId\":\"c1\"}";
  }

  /** The time limit of the request. */
  Duration limit() {
    return limit;
  }

  /** The exit code to expect. */
  Exit exit() {
    return exit;
  }

  /** What the message must contain. */
  String message() {
    return message;
  }
}
