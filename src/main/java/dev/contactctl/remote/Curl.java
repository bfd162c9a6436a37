package dev.contactctl.remote;

/** Writes a request as a curl command, which takes the token from an environment variable. */
public final class Curl {
  private Curl() {}

  /** The command for a PUT with exactly that body, for a POSIX shell. */
  public static String put(BaseUrl base, String id, String body) {
    return "curl --request PUT '"
        + base.contact(id)
        + "' --header \"Authorization: Bearer $CONTACTCTL_TOKEN\""
        + " --header 'Content-Type: application/json' --data-binary '"
        + body.replace("'", "'\\''")
        + "'";
  }
}
