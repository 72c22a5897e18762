package oversight.governance.mail;

import com.google.common.hash.Hashing;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends mail by SMTP. */
@Component
public class Mailer {
  /** A server that does not answer must not hold up the others. */
  private static final String MILLISECONDS = "10000";

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailProperties properties;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  Mailer(MailProperties properties) {
    this.properties = properties;
    sender.setHost(properties.host());
    sender.setPort(properties.port());
    sender.setDefaultEncoding(UTF_8);
    Properties smtp = sender.getJavaMailProperties();
    if (!properties.username().isEmpty()) {
      sender.setUsername(properties.username());
      sender.setPassword(properties.password());
      smtp.setProperty("mail.smtp.auth", "true");
    }
    smtp.setProperty("mail.smtp.starttls.required", String.valueOf(properties.startTls()));
    smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(properties.startTls()));
    smtp.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
    smtp.setProperty("mail.smtp.timeout", MILLISECONDS);
    smtp.setProperty("mail.smtp.writetimeout", MILLISECONDS);
  }

  /** Whether the platform has a mail server. */
  public boolean isAvailable() {
    return properties.isConfigured();
  }

  /** The address that mails come from. */
  public String from() {
    return properties.from();
  }

  /**
   * Sends a mail; returns once the server took it.
   *
   * @throws org.springframework.mail.MailException where it did not
   */
  public void send(Mail mail) {
    sender.send(message -> write(message, mail));
  }

  /** The letter and where it goes, not to be read from the id. */
  private String messageId(Mail mail) {
    String from = properties.from();
    return "<%s@%s>"
        .formatted(
            Hashing.sha256()
                .hashString(mail.to() + "\n" + mail.letter(), StandardCharsets.UTF_8)
                .toString(),
            from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", ""));
  }

  private void write(MimeMessage message, Mail mail) throws MessagingException {
    message.setHeader("Message-ID", messageId(mail));
    message.setFrom(properties.from());
    message.setRecipients(jakarta.mail.Message.RecipientType.TO, mail.to());
    message.setSubject(mail.subject(), UTF_8);
    // RFC 3834: nobody's holiday notice shall answer it.
    message.setHeader("Auto-Submitted", "auto-generated");
    if (!mail.unsubscribe().isEmpty()) {
      message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    Mail.Invitation invitation = mail.invitation();
    if (invitation == null) {
      message.setText(mail.text(), UTF_8);
      return;
    }
    MimeBodyPart words = new MimeBodyPart();
    words.setText(mail.text(), UTF_8);
    MimeBodyPart calendar = new MimeBodyPart();
    calendar.setText(invitation.calendar(), UTF_8, "calendar");
    calendar.setHeader(
        "Content-Type", "text/calendar; charset=UTF-8; method=" + invitation.method());
    message.setContent(new MimeMultipart("alternative", words, calendar));
  }
}
