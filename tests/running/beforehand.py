"""What is read once for all processes, beside their libraries: the cities and the texts, which none of them changes."""

from scheduling import cities
from texts.catalogue import Catalogue

cities.load()
Catalogue.load()
