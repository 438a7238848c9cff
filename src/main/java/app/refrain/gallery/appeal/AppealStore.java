package app.refrain.gallery.appeal;

import app.refrain.account.Person;
import app.refrain.gallery.appeal.PublicationAppeal.State;
import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.WrongStateException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals, and the queue of those that are open. */
@Repository
class AppealStore {

  private static final String OPEN =
      """
      select a.id, a.publication, p.title, p.reason, a.words, a.appealed_at
      from publication_appeal a join publication p on p.id = a.publication
      where a.state = 'OPEN' and p.state = 'REJECTED'
      """;

  private final JdbcClient jdbc;
  private final AppealRepository appeals;

  AppealStore(JdbcClient jdbc, AppealRepository appeals) {
    this.jdbc = jdbc;
    this.appeals = appeals;
  }

  void insert(UUID publication, Person person, String words) {
    appeals.saveAndFlush(new PublicationAppeal(publication, person, words));
  }

  /** Whether somebody appealed against the latest rejection already. */
  boolean isUsed(UUID publication) {
    return jdbc.sql(
            """
            select exists (
                select from publication_appeal
                where publication = :id and appealed_at >= (
                    select max(decided_at) from curation_decision
                    where publication = :id and kind = 'REJECTED'))
            """)
        .param("id", publication)
        .query(Boolean.class)
        .single();
  }

  /** Who rejected a piece last; empty if they left. */
  Optional<UUID> rejectedBy(UUID publication) {
    return jdbc.sql(
            """
            select person from curation_decision
            where publication = ? and kind = 'REJECTED' and person is not null
            order by id desc limit 1
            """)
        .param(publication)
        .query(UUID.class)
        .optional();
  }

  List<Appeal> open(PageEnd after, int most) {
    return jdbc.sql(
            OPEN + " and (a.appealed_at, a.id) > (?, ?) order by a.appealed_at, a.id limit ?")
        .params(after.time(), after.id(), most)
        .query(Appeal.class)
        .list();
  }

  Optional<Appeal> find(UUID id) {
    return jdbc.sql(OPEN + " and a.id = ?").param(id).query(Appeal.class).optional();
  }

  /**
   * @throws NoSuchAppealException if it is not open
   * @throws WrongStateException if somebody else decides at this moment
   */
  void decide(UUID id, Person curator, State state, String answer) {
    appeals
        .findByIdAndState(id, State.OPEN)
        .orElseThrow(NoSuchAppealException::new)
        .decide(curator, state, answer);
    try {
      appeals.flush();
    } catch (OptimisticLockingFailureException e) {
      throw new WrongStateException("Somebody else decides about this appeal. Look at it again.");
    }
  }
}
