/** What the forms of all rooms share. Sees no other room. */
@ApplicationModule(displayName = "Forms", allowedDependencies = {})
package ru.nastavnik.form;

import org.springframework.modulith.ApplicationModule;
