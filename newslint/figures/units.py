"""Units of measure, their systems and exact factors.

The factors are those of the international yard and pound agreement (1959), the US Code (gallon of 231 cubic inches)
and the UK Weights and Measures Act 1985 (gallon of 4.54609 litres). A unit with two factors has two meanings.
"""

from __future__ import annotations

from collections.abc import Mapping

from newslint.lean import cache
from newslint.record import Record

TABLE = """
length    metric    1000        km, kms, kilometre, kilometres, kilometer, kilometers
length    metric    1           m, metre, metres, meter, meters
length    metric    0.01        cm, centimetre, centimetres, centimeter, centimeters
length    metric    0.001       mm, millimetre, millimetres, millimeter, millimeters
length    imperial  1609.344    mile, miles, mi
length    imperial  0.9144      yard, yards, yd, yds
length    imperial  0.3048      foot, feet, ft
length    imperial  0.0254      inch, inches, in, ins
length    nautical  1852        nautical mile, nautical miles
area      metric    1000000     sq km, sq kms, km2, km², square km, square kms, square kilometre, square kilometres
area      metric    1000000     square kilometer, square kilometers
area      metric    10000       hectare, hectares, ha
area      metric    1           sq m, m2, m², square m, square metre, square metres, square meter, square meters
area      imperial  2589988.110336  sq mile, sq miles, sq mi, square mile, square miles
area      imperial  4046.8564224    acre, acres
area      imperial  0.09290304  sq ft, sq feet, square foot, square feet, square ft
area      imperial  0.83612736  sq yd, sq yds, square yard, square yards
mass      metric    1000000     tonne, tonnes, metric ton, metric tons
mass      metric    1000        kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
mass      metric    1           g, gram, grams, gramme, grammes
mass      imperial  907184.74/1016046.9088/1000000  ton, tons, short ton, short tons, long ton, long tons
mass      imperial  6350.29318  st, stone, stones
mass      imperial  453.59237   lb, lbs, pound, pounds
mass      imperial  28.349523125/31.1034768  oz, ounce, ounces
volume    metric    1000        cubic metre, cubic metres, cubic meter, cubic meters
volume    metric    1           litre, litres, liter, liters
volume    metric    0.001       ml, millilitre, millilitres, milliliter, milliliters
volume    imperial  3.785411784/4.54609      gallon, gallons
volume    imperial  0.946352946/1.1365225    quart, quarts
volume    imperial  0.473176473/0.56826125   pint, pints
volume    imperial  0.0295735295625/0.0284130625  fl oz, fluid ounce, fluid ounces
volume    imperial  28.316846592             cubic foot, cubic feet
volume    imperial  158.987294928            barrel, barrels
speed     metric    0.277777778  km/h, kmh, kph, km/hr, km per hour, km an hour, kilometres per hour
speed     metric    0.277777778  kilometers per hour, kilometres an hour, kilometers an hour
speed     metric    1           m/s, metres per second, meters per second, metres a second, meters a second
speed     imperial  0.44704     mph, mi/h, miles per hour, miles an hour
speed     nautical  0.514444444  knot, knots
heat      metric    1           C, °C, ° C, degrees C, degree C, Celsius, degrees Celsius, degree Celsius
heat      metric    1           degrees Centigrade, Centigrade, degrees centigrade, centigrade, degrees celsius, celsius
heat      imperial  1           F, °F, ° F, degrees F, degree F, Fahrenheit, degrees Fahrenheit, degree Fahrenheit
heat      imperial  1           degrees fahrenheit, fahrenheit
"""


class Unit(Record):
    """What a unit measures, its system, and what one of it is in the metric unit of its kind (each of its meanings)."""

    kind: str
    system: str
    factors: tuple[float, ...]


@cache
def units() -> Mapping[str, Unit]:
    """A unit as it is written → what it is."""
    found: dict[str, Unit] = {}
    for line in TABLE.strip().splitlines():
        kind, system, factors, names = line.split(None, 3)
        unit = Unit(kind, system, tuple(map(float, factors.split("/"))))
        found |= {name.strip(): unit for name in names.split(",")}
    return found
