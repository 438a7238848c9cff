package app.refrain.gallery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.Mailbox;
import app.refrain.account.Role;
import app.refrain.gallery.GalleryPeople;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A piece's way from a guest's first bars to a stranger's remix, in browsers. */
@IntegrationTest
class GalleryJourneyIT {

  private static final String PASSWORD = "correct horse battery";

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;
  @Autowired private JdbcClient jdbc;

  private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
  private final String title = "Evening " + word;

  private GalleryBrowser composer;
  private GalleryBrowser curator;
  private GalleryBrowser stranger;

  @BeforeEach
  void open() {
    composer = new GalleryBrowser(port);
    stranger = new GalleryBrowser(port);
    curator = new GalleryBrowser(port);
    curator.signIn(beans, new GalleryPeople(beans).person(Role.CURATOR));
  }

  @AfterEach
  void close() {
    composer.close();
    curator.close();
    stranger.close();
  }

  @Test
  void aGuestsPieceIsApprovedFoundLikedRemixedFeaturedAndWithdrawn() {
    String session = compose();
    signUp();
    publish(session);
    approve();
    String page = findPlayAndLike();
    remix(page);
    follow(page);
    feature();
    withdraw(page);
  }

  private String compose() {
    composer.go("/");
    composer.page().locator(".shelf button").getByText("Greensleeves").click();
    composer.page().waitForURL("**/studio/*");
    String session = composer.page().url().replaceFirst(".*/studio/", "");
    composer.button("Publish").click();
    composer.link("Make an account").waitFor();
    composer.assertNoFaults("publishing for a guest");
    return session;
  }

  private void signUp() {
    String email = word + "@example.org";
    composer.link("Make an account").click();
    composer.field("Name").fill("Ann Lee");
    composer.field("Mail address").fill(email);
    composer.waitAsPeopleDo(beans);
    composer.button("Send me a link").click();
    composer.heading("Look into your mail").waitFor();
    composer.go("/link/" + new Mailbox(jdbc).link(email, 1).value());
    composer.field("Password").fill(PASSWORD);
    composer.button("Go on").click();
    composer.heading("Your account").waitFor();
  }

  private void publish(String session) {
    composer.go("/publish/" + session);
    composer.field("Title").fill(title);
    composer.field("Tags").fill("night, slow air");
    composer.field("Description").fill("Written in a kitchen.");
    composer.assertNoFaults("publishing");
    composer.button("Submit to the gallery").click();
    composer.text("Waits for a curator.").waitFor();
    composer.assertNoFaults("a published piece");
  }

  private void approve() {
    curator.go("/curate");
    curator.button(title).click();
    curator.heading(title).waitFor();
    curator.page().locator("refrain-listen refrain-roll").waitFor();
    curator.assertNoFaults("the queue");
    curator.button("Approve").click();
    assertThat(curator.button(title)).hasCount(0);
  }

  private String findPlayAndLike() {
    stranger.go("/gallery?q=" + word);
    assertThat(stranger.page().context().cookies()).as("who only reads is nobody").isEmpty();
    stranger.button("Play " + title).click();
    stranger.button("Pause").waitFor();
    assertThat(stranger.page().locator("refrain-jukebox a")).hasText(title);
    stranger.button("Like " + title).click();
    assertThat(stranger.button("Like " + title)).hasAttribute("aria-pressed", "true");
    assertThat(stranger.page().locator(".like .count")).hasText("1");
    stranger.assertNoFaults("the gallery");
    stranger.link(title).first().click();
    stranger.page().waitForURL("**/p/*");
    return stranger.page().url().replaceFirst(".*(?=/p/)", "");
  }

  private void remix(String page) {
    stranger.page().locator("refrain-listen refrain-roll").waitFor();
    assertThat(stranger.button("Like " + title)).hasAttribute("aria-pressed", "true");
    stranger.assertNoFaults("a piece");
    stranger.button("Remix").click();
    stranger.page().waitForURL("**/studio/*");
    assertThat(stranger.page().getByLabel("Title").first()).hasValue(title);
    stranger.go(page);
    stranger.button("Report").click();
    stranger.heading("Report this piece").waitFor();
    stranger.assertNoFaults("a report");
  }

  private void follow(String page) {
    stranger.go(page);
    stranger.link("Ann Lee").first().click();
    stranger.button("Follow Ann Lee").click();
    assertThat(stranger.button("Follow Ann Lee")).hasAttribute("aria-pressed", "true");
    stranger.go("/following");
    stranger.link(title).waitFor();
    stranger.link("Ann Lee").waitFor();
    stranger.assertNoFaults("what followed composers brought out");
  }

  private void feature() {
    curator.go("/curate/pieces");
    curator.field("Find pieces in the gallery").fill(word);
    assertThat(curator.page().locator(".queue button")).hasCount(1);
    curator.button(title).click();
    curator.button("Feature").click();
    curator.button("Feature no more").waitFor();
    curator.assertNoFaults("pieces of the gallery");
    stranger.go("/gallery?sort=featured&q=" + word);
    assertThat(stranger.heading(title)).hasCount(1);
  }

  private void withdraw(String page) {
    composer.go("/published");
    composer.button("Take my name off: " + title).click();
    composer.button("Put my name back: " + title).click();
    composer.button("Take my name off: " + title).waitFor();
    composer.assertNoFaults("published pieces");
    composer.link(title).first().click();
    composer.button("Withdraw").click();
    composer.text("You took it back.").waitFor();
    composer.waitUntilGone(page);
  }
}
