package app.refrain.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
 * Sends mail in the background, again where that failed, so that nobody can tell by the time it
 * takes whether one is sent. Without a mail server ({@code spring.mail.host}) the mail is shown in
 * the log and on {@code /admin/mail}.
 */
@Component
class Postbox implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Postbox.class);

  /** How long to wait before each further attempt. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private static final long LAST_SECONDS = 2;

  private final ObjectProvider<JavaMailSender> server;
  private final UnsentMail unsent;
  private final String sender;
  private final Set<Mail> waiting = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("postbox").daemon().factory());

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
    server.stream().findFirst().ifPresentOrElse(smtp -> send(smtp, mail, 0), () -> keep(mail));
  }

  /** Sends it now, or later: a server may be away for a while. */
  private void send(JavaMailSender smtp, Mail mail, int attempt) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(sender);
    message.setTo(mail.recipient());
    message.setSubject(mail.subject());
    message.setText(mail.text());
    try {
      smtp.send(message);
      waiting.remove(mail);
    } catch (MailException e) {
      log.warn("Cannot send \"{}\": {}", mail.subject(), e.getMessage());
      if (attempt < PAUSES.size()) {
        waiting.add(mail);
        long pause = PAUSES.get(attempt).toMillis();
        background.schedule(() -> send(smtp, mail, attempt + 1), pause, TimeUnit.MILLISECONDS);
      } else {
        waiting.remove(mail);
        unsent.add(mail);
      }
    }
  }

  private void keep(Mail mail) {
    log.info("No mail server is configured; for {}: {}", mail.recipient(), mail.text());
    unsent.add(mail);
  }

  /** What could not be sent by now is kept for administrators. */
  @Override
  public void destroy() throws InterruptedException {
    background.shutdown();
    if (!background.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      background.shutdownNow();
    }
    waiting.forEach(unsent::add);
  }
}
