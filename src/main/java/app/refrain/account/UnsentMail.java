package app.refrain.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Mail that stays here because no mail server is configured. */
@Service
public class UnsentMail {

  private static final int SHOWN = 100;

  private final JdbcClient jdbc;

  UnsentMail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Mail mail) {
    jdbc.sql("insert into unsent_mail (recipient, subject, body) values (?, ?, ?)")
        .params(mail.recipient(), mail.subject(), mail.text())
        .update();
  }

  /**
   * The latest, the newest first.
   *
   * @throws NotAllowedException unless an administrator asks
   */
  public List<Mail> latest(Person administrator) {
    administrator.requireRole(Role.ADMINISTRATOR);
    return jdbc.sql("select recipient, subject, body from unsent_mail order by id desc limit ?")
        .param(SHOWN)
        .query(
            (row, number) ->
                new Mail(
                    row.getString("recipient"), row.getString("subject"), row.getString("body")))
        .list();
  }
}
