package ru.nastavnik.roadmap;

import org.springframework.beans.factory.BeanFactory;

/** Roadmaps as the tests of this room and of others need them. */
public final class Maps {

    private Maps() {}

    /** The standard one, in the caller's standing and transaction. */
    public static void create(BeanFactory beans, int firstYear) {
        beans.getBean(Planning.class).create(firstYear);
    }
}
