package org.rightplace.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;
import org.rightplace.care.home.HomesAnswer;
import org.rightplace.care.home.HomesAnswer.Says;
import org.rightplace.care.home.HomesAnswer.Who;

/// What homes say, as rows.
final class AnswerTable {

    private AnswerTable() {}

    static KeptAnswer add(Handle handle, HomesAnswer answer, Instant at, String by) {
        int version = handle.createQuery(
                        "SELECT coalesce(max(version), 0) + 1 FROM homes_answer WHERE home = :home AND statement = :statement")
                .bind("home", answer.home().value())
                .bind("statement", answer.statement())
                .mapTo(Integer.class)
                .one();
        handle.createUpdate(
                        "INSERT INTO homes_answer (home, statement, version, written_at, written_by, recorded, says, said_as, why, name, role)"
                                + " VALUES (:home, :statement, :version, :at, :by, :recorded, :says, :as, :why, :name, :role)")
                .bind("home", answer.home().value())
                .bind("statement", answer.statement())
                .bind("version", version)
                .bind("at", at.toString())
                .bind("by", by)
                .bind("recorded", answer.recorded())
                .bind("says", answer.says().slug())
                .bind("as", answer.as().orElse(null))
                .bind("why", answer.why())
                .bind("name", answer.who().name())
                .bind("role", answer.who().role())
                .execute();
        return new KeptAnswer(answer, version, at, by);
    }

    static List<KeptAnswer> list(Handle handle) {
        return handle.createQuery("SELECT * FROM homes_answer ORDER BY home, statement, version")
                .map((row, context) -> answer(row))
                .list();
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(
                new HomesAnswer(
                        new Urn(row.getString("home")),
                        row.getString("statement"),
                        row.getString("recorded"),
                        Worded.find(Says.class, row.getString("says")).orElseThrow(),
                        Optional.ofNullable(row.getString("said_as")),
                        row.getString("why"),
                        new Who(row.getString("name"), row.getString("role"))),
                row.getInt("version"),
                Instant.parse(row.getString("written_at")),
                row.getString("written_by"));
    }
}
