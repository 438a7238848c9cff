package app.refrain.studio.ui;

import app.refrain.account.Person;
import app.refrain.studio.SeedFiles;
import app.refrain.studio.Session;
import app.refrain.studio.SessionRole;
import app.refrain.studio.SessionVersions;
import app.refrain.studio.ShareLinks;
import app.refrain.studio.SharedPages;
import app.refrain.studio.StudioProperties;
import org.springframework.stereotype.Component;

/** Opens what can be done with a session as a whole. */
@Component
final class SessionDialogs {

  private final SeedFiles files;
  private final StudioProperties properties;
  private final SessionVersions versions;
  private final ShareLinks links;
  private final SharedPages pages;

  SessionDialogs(
      SeedFiles files,
      StudioProperties properties,
      SessionVersions versions,
      ShareLinks links,
      SharedPages pages) {
    this.files = files;
    this.properties = properties;
    this.versions = versions;
    this.links = links;
    this.pages = pages;
  }

  /**
   * @param onSeed given what a person brings, and what it does to what is there
   */
  void bringIn(SeedDialog.Bring onSeed) {
    new SeedDialog(files, properties.uploadLimit(), onSeed).open();
  }

  /**
   * @param onRestored called when the piece is again what it was
   */
  void versions(Person person, Session session, Runnable onRestored) {
    boolean editable = session.role().includes(SessionRole.EDITOR);
    new VersionsDialog(versions, person, session.id(), editable, onRestored).open();
  }

  void share(Person owner, Session session) {
    new ShareDialog(links, pages, owner, session.id()).open();
  }

  void keys() {
    new HelpDialog().open();
  }
}
