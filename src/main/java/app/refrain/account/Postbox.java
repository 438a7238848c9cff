package app.refrain.account;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends mail in the background, so that nobody can tell by the time it takes whether one is sent.
 * Without a mail server ({@code spring.mail.host}) the mail is shown in the log and on {@code
 * /admin/mail}.
 */
@Component
class Postbox implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Postbox.class);

  private final ObjectProvider<JavaMailSender> server;
  private final UnsentMail unsent;
  private final String sender;
  private final ExecutorService background = Executors.newSingleThreadExecutor();

  Postbox(
      ObjectProvider<JavaMailSender> server,
      UnsentMail unsent,
      @Value("${refrain.mail.from}") String sender) {
    this.server = server;
    this.unsent = unsent;
    this.sender = sender;
  }

  /** Finds out in the background whether there is something to send, and sends it. */
  void send(Supplier<Optional<Mail>> mail) {
    background.execute(() -> mail.get().ifPresent(this::send));
  }

  private void send(Mail mail) {
    server.stream().findFirst().ifPresentOrElse(smtp -> send(smtp, mail), () -> keep(mail));
  }

  private void send(JavaMailSender smtp, Mail mail) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(sender);
    message.setTo(mail.recipient());
    message.setSubject(mail.subject());
    message.setText(mail.text());
    try {
      smtp.send(message);
    } catch (MailException e) {
      log.error("Cannot send \"{}\"", mail.subject(), e);
    }
  }

  private void keep(Mail mail) {
    log.info("No mail server is configured; for {}: {}", mail.recipient(), mail.text());
    unsent.add(mail);
  }

  @Override
  public void destroy() {
    background.close();
  }
}
