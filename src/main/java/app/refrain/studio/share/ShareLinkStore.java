package app.refrain.studio.share;

import app.refrain.account.Person;
import app.refrain.studio.SessionRole;
import app.refrain.studio.ShareLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of share links and of those who came by them. */
@Repository
public class ShareLinkStore {

  private final JdbcClient jdbc;

  ShareLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a link, unless the session has one for the role. */
  public void insert(UUID session, SessionRole role, String token) {
    jdbc.sql(
            """
            insert into share_link (token, session, role) values (?, ?, ?)
            on conflict (session, role) do nothing
            """)
        .params(token, session, role.name())
        .update();
  }

  public List<ShareLink> list(UUID session) {
    return jdbc.sql("select * from share_link where session = ? order by role")
        .param(session)
        .query((row, number) -> read(row))
        .list();
  }

  /** The link, if its session is not deleted. */
  public Optional<ShareLink> find(String token) {
    return jdbc.sql(
            """
            select link.* from share_link link join composition_session s on s.id = link.session
            where link.token = ? and s.deleted_at is null
            """)
        .param(token)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Removes a link and what those may who came by it. */
  public void delete(UUID session, SessionRole role) {
    jdbc.sql("delete from share_link where session = ? and role = ?")
        .params(session, role.name())
        .update();
  }

  public void join(ShareLink link, Person person) {
    jdbc.sql("insert into session_member (link, person) values (?, ?) on conflict do nothing")
        .params(link.token(), person.id())
        .update();
  }

  /** Takes away what a person may do in a session that is not theirs. */
  public void removeMember(UUID session, UUID person) {
    jdbc.sql(
            """
            delete from session_member where person = ?
            and link in (select token from share_link where session = ?)
            """)
        .params(person, session)
        .update();
  }

  private static ShareLink read(ResultSet row) throws SQLException {
    return new ShareLink(
        row.getObject("session", UUID.class),
        SessionRole.valueOf(row.getString("role")),
        row.getString("token"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
