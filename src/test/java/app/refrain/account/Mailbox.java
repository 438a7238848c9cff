package app.refrain.account;

import static org.awaitility.Awaitility.await;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the mail that was not sent for want of a mail server. */
public final class Mailbox {

  private static final Pattern LINK = Pattern.compile("/link/([\\w-]{43})");

  private final JdbcClient jdbc;

  public Mailbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest mail for an address, once there are so many. */
  public String text(String recipient, int number) {
    await().until(() -> count(recipient) >= number);
    return jdbc.sql("select body from unsent_mail where recipient = ? order by id desc limit 1")
        .param(recipient)
        .query(String.class)
        .single();
  }

  /** The token of the link in the latest mail. */
  public Token link(String recipient, int number) {
    String text = text(recipient, number);
    Matcher matcher = LINK.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("There is no link in: " + text);
    }
    return new Token(matcher.group(1));
  }

  private long count(String recipient) {
    return jdbc.sql("select count(*) from unsent_mail where recipient = ?")
        .param(recipient)
        .query(Long.class)
        .single();
  }
}
