/**
 * Nastavnik: the target model of mentoring (целевая модель наставничества), run in one place by the schools of a city or region.
 *
 * <p>Each package below is a room. From the ground up: {@code organization}, {@code account}, {@code journal}, {@code document},
 * {@code people}, {@code intake}, {@code pairing}, {@code decree}, {@code meeting}, {@code roadmap}, {@code monitoring}; {@code system} wires
 * them and is seen by none; {@code form} and {@code sheet} are tools that see no room. A room uses only rooms named in its
 * {@code allowedDependencies}; what an earlier room needs from a later one goes through a small interface of the earlier room with one bean
 * in each later room, and what happens in it reaches the later ones as an event.
 */
package ru.nastavnik;
