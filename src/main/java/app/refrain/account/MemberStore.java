package app.refrain.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People with an account. */
@Repository
class MemberStore {

  private static final String COLUMNS = "select id, name, role, email, password from account ";

  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Member> find(EmailAddress email) {
    return jdbc.sql(COLUMNS + "where lower(email) = ?")
        .param(email.key())
        .query((row, number) -> member(row))
        .optional();
  }

  Optional<Member> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = ? and role <> 'GUEST'")
        .param(id)
        .query((row, number) -> member(row))
        .optional();
  }

  /** Members whose name or address contains the text, in alphabetical order. */
  List<Member> search(String text, int count) {
    return jdbc.sql(
            COLUMNS
                + """
                where role <> 'GUEST' and (name ilike :pattern or email ilike :pattern)
                order by lower(name), id limit :count
                """)
        .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("count", count)
        .query((row, number) -> member(row))
        .list();
  }

  /**
   * Makes a member of a guest.
   *
   * @return whether there was such a guest
   * @throws org.springframework.dao.DuplicateKeyException if the address is another member's
   */
  boolean promote(Member member) {
    return jdbc.sql(
                """
                update account set name = :name, role = :role, email = :email, password = :password
                where id = :id and role = 'GUEST' and deleted_at is null
                """)
            .param("id", member.person().id())
            .param("name", member.person().name())
            .param("role", member.person().role().name())
            .param("email", member.email())
            .param("password", member.password())
            .update()
        > 0;
  }

  /** Makes a row for somebody who is to be promoted, unless there is one. */
  void insertGuest(Person person) {
    jdbc.sql("insert into account (id, name) values (?, ?) on conflict do nothing")
        .params(person.id(), person.name())
        .update();
  }

  void setPassword(UUID id, String password) {
    jdbc.sql("update account set password = ? where id = ?").params(password, id).update();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if the address is another member's
   */
  void setEmail(UUID id, String email) {
    jdbc.sql("update account set email = ? where id = ?").params(email, id).update();
  }

  void setName(UUID id, String name) {
    jdbc.sql("update account set name = ? where id = ?").params(name, id).update();
  }

  void setRole(UUID id, Role role) {
    jdbc.sql("update account set role = ? where id = ?").params(role.name(), id).update();
  }

  /** The administrators, whom nobody else appoints or dismisses until the transaction ends. */
  List<UUID> lockAdministrators() {
    return jdbc.sql("select id from account where role = 'ADMINISTRATOR' for update")
        .query(UUID.class)
        .list();
  }

  boolean hasAdministrator() {
    return jdbc.sql("select exists (select from account where role = 'ADMINISTRATOR')")
        .query(Boolean.class)
        .single();
  }

  /** Leaves nothing of a person but the row. */
  void erase(UUID id) {
    jdbc.sql(
            """
            update account
            set name = 'Somebody who left', role = 'GUEST', email = null, password = null,
                deleted_at = now()
            where id = ?
            """)
        .param(id)
        .update();
    jdbc.sql("delete from account_identity where account = ?").param(id).update();
  }

  Optional<UUID> findIdentity(String issuer, String subject) {
    return jdbc.sql("select account from account_identity where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query(UUID.class)
        .optional();
  }

  void addIdentity(UUID id, String issuer, String subject) {
    jdbc.sql("insert into account_identity (account, issuer, subject) values (?, ?, ?)")
        .params(id, issuer, subject)
        .update();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new Person(
            row.getObject("id", UUID.class),
            row.getString("name"),
            Role.valueOf(row.getString("role"))),
        row.getString("email"),
        row.getString("password"));
  }

  /**
   * @param email null for those who sign in elsewhere
   * @param password encoded; null for those who sign in elsewhere
   */
  record Member(Person person, String email, String password) {}
}
