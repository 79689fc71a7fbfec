package ru.nastavnik.organization;

import org.springframework.core.Ordered;

/**
 * What a room puts into the demo city, by its own commands; one bean in profile {@code demo} a room. The parts are called one after another,
 * by their order, once, on an empty database, before the application answers.
 */
public interface DemoPart extends Ordered {

    void make();
}
