package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.people.Merger;

/** Whatever refers to a person, a mentor or a mentee goes over when two become one. A reference that no room answers for fails the build. */
@ApplicationTest
class MergersTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Merger> mergers;

    @Test
    void everyReferenceIsSomebodysAndOneRoomsOnly() {
        var references = jdbc.sql("""
                        select distinct c.conrelid::regclass || '.' || a.attname
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.contype = 'f' and c.confrelid in ('person'::regclass, 'mentor'::regclass, 'mentee'::regclass)
                          and a.attname <> 'organization_id'""")
                .query(String.class)
                .list();
        var claimed = mergers.stream().flatMap(merger -> merger.columns().stream()).toList();
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(references)).isEqualTo(new TreeSet<>(claimed));
    }
}
