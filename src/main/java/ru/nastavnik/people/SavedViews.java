package ru.nastavnik.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.organization.Standing;

/** The views that whoever works has saved for themselves here. */
@Repository
class SavedViews {

    static final int MOST = 20;
    static final int LONGEST_NAME = 60;

    private static final String OWN = "account_id = :account and register = :register";

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<SavedView> of(RegisterKind register) {
        return jdbc.sql("select id, name, filter, words, is_default from saved_view where " + OWN + " order by lower(name), id")
                .param("account", Standing.require().account())
                .param("register", register.name())
                .query((row, number) -> new SavedView(
                        row.getObject("id", UUID.class), row.getString("name"), RegisterFilter.parse(row.getString("filter")),
                        row.getString("words"), row.getBoolean("is_default")))
                .list();
    }

    Optional<SavedView> find(RegisterKind register, UUID id) {
        return of(register).stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** One more, or another filter under a name that is there already. */
    void save(RegisterKind register, SavedView view) {
        makeWay(register, view);
        jdbc.sql("""
                        insert into saved_view (id, account_id, register, name, filter, words, is_default)
                        values (:id, :account, :register, :name, :filter, :words, :standard)
                        on conflict on constraint saved_view_name_key
                        do update set filter = excluded.filter, words = excluded.words, is_default = excluded.is_default""")
                .param("id", view.id())
                .param("account", Standing.require().account())
                .param("register", register.name())
                .param("name", view.name())
                .param("filter", view.filter().query())
                .param("words", view.words())
                .param("standard", view.standard())
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another has that name */
    void rename(RegisterKind register, SavedView view) {
        makeWay(register, view);
        jdbc.sql("update saved_view set name = :name, is_default = :standard where id = :id and " + OWN)
                .param("account", Standing.require().account())
                .param("register", register.name())
                .param("id", view.id())
                .param("name", view.name())
                .param("standard", view.standard())
                .update();
    }

    /** One register opens with one view. */
    private void makeWay(RegisterKind register, SavedView view) {
        if (view.standard()) {
            jdbc.sql("update saved_view set is_default = false where is_default and " + OWN)
                    .param("account", Standing.require().account())
                    .param("register", register.name())
                    .update();
        }
    }

    void remove(RegisterKind register, UUID id) {
        jdbc.sql("delete from saved_view where id = :id and " + OWN)
                .param("account", Standing.require().account())
                .param("register", register.name())
                .param("id", id)
                .update();
    }
}
