package org.rightplace.synthetic.life;

import java.time.LocalDate;
import java.time.Period;
import org.rightplace.care.child.CategoryOfNeed;
import org.rightplace.care.child.Ethnicity;
import org.rightplace.care.child.Sex;
import org.rightplace.synthetic.place.Address;

/// A child who does not exist, apart from what happens to them.
///
/// @param number        begins with `SYN`
/// @param birth         the day, as [LocalDate#toEpochDay]; never a 29 February
/// @param unaccompanied whether the child came alone to seek asylum
/// @param family        brothers and sisters who came into care together have the same number
public record Person(
        String number,
        int birth,
        Sex sex,
        boolean unaccompanied,
        CategoryOfNeed category,
        Ethnicity origin,
        Family family,
        NeedsProfile needs) {

    /// Where a child comes from.
    ///
    /// @param number of the family within the authority
    public record Family(int number, Address home) {}

    /// The age on a day, in whole years; below 0 before birth.
    public int age(int day) {
        return day < birth
                ? -1
                : Period.between(LocalDate.ofEpochDay(birth), LocalDate.ofEpochDay(day))
                        .getYears();
    }

    /// The birthday on which the child reaches an age.
    public int birthday(int age) {
        return birthday(birth, age);
    }

    static int birthday(int birth, int age) {
        return Math.toIntExact(LocalDate.ofEpochDay(birth).plusYears(age).toEpochDay());
    }
}
