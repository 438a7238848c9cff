package app.refrain.gallery.publication;

import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.GalleryProperties;
import app.refrain.music.analysis.copying.SharedRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose pieces need no curator: those of curators, and of composers who have several pieces in the
 * gallery and had none rejected lately. What may be copied waits for a curator nevertheless.
 */
@Component
class ProvenComposers {

  private final JdbcClient jdbc;
  private final GalleryProperties settings;

  ProvenComposers(JdbcClient jdbc, GalleryProperties settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * @param copied the copy check's figure; null if it is not known
   */
  boolean trusts(Person person, SharedRun copied) {
    boolean suspicious = copied != null && copied.notes() >= settings.copiedNotes();
    return settings.provenAfter() > 0
        && !suspicious
        && (person.is(Role.CURATOR) || hasProvenThemselves(person));
  }

  private boolean hasProvenThemselves(Person person) {
    return jdbc.sql(
            """
            select count(*) filter (where p.state = 'APPROVED') >= :enough
                and not exists (
                    select from curation_decision d join publication r on r.id = d.publication
                    where r.person = :person and d.kind = 'REJECTED'
                        and d.decided_at > now() - make_interval(secs => :seconds))
            from publication p where p.person = :person
            """)
        .param("enough", settings.provenAfter())
        .param("person", person.id())
        .param("seconds", (double) settings.provenFor().toSeconds())
        .query(Boolean.class)
        .single();
  }
}
