package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two guests, each with a browser of their own, at one session. */
@IntegrationTest
class SharingIT {

  @LocalServerPort private int port;

  private StudioPage owner;
  private StudioPage friend;

  @BeforeEach
  void open() {
    owner = new StudioPage(port, ColorScheme.LIGHT);
    friend = new StudioPage(port, ColorScheme.LIGHT);
    owner.takeExample("The Kesh Jig");
  }

  @AfterEach
  void close() {
    owner.close();
    friend.close();
  }

  @Test
  void aFriendWithTheLinkEditsAlong() {
    friend.page().navigate(link(0));
    friend.waitForSession();
    assertThat(friend.sessionId()).isEqualTo(owner.sessionId());
    assertThat(friend.button("Share").count()).isZero();
    friend.setBars(1);
    friend.button("Compose").click();
    owner.candidates().first().waitFor();
    new RollPage(friend.page()).press("Control+Shift+A", "Delete");
    owner.page().waitForCondition(() -> new RollPage(owner.page()).notes(0).isEmpty());
  }

  @Test
  void aFriendWithTheOtherLinkOnlyLooksAndListens() {
    friend.page().navigate(link(1));
    friend.waitForSession();
    assertThat(friend.page().locator("refrain-edit-bar").count()).isZero();
    assertThat(friend.button("Compose").count()).isZero();
    friend.play();
  }

  @Test
  void aStrangerIsToldThatThereIsNothing() {
    friend.page().navigate("http://localhost:" + port + "/studio/" + owner.sessionId());
    friend.heading("A bar of rest").waitFor();
    friend.page().getByText("it is not shared with you").waitFor();
  }

  /**
   * @param section of the dialog, from 0
   */
  private String link(int section) {
    owner.button("Share").click();
    owner.page().locator(".share-section").nth(section).getByText("Make a link").click();
    String link = owner.page().locator("refrain-link input").inputValue();
    owner.page().keyboard().press("Escape");
    return link;
  }
}
