package dev.contactctl.remote;

/** A request as a curl command that does the same, with the token left to a variable. */
public final class Curl {
  private Curl() {}

  /** The command of a PUT; the body is exactly what would be sent. */
  public static String put(BaseUrl base, String id, String body) {
    return "curl --request PUT '"
        + base.contact(id)
        + "' --header \"Authorization: Bearer $CONTACTCTL_TOKEN\""
        + " --header 'Content-Type: application/json' --data-binary '"
        + body.replace("'", "'\\''")
        + "'";
  }
}
