"""What is read once for all processes, beside their libraries: the cities and the texts, which none of them changes."""

import gc

from scheduling import cities
from texts.catalogue import Catalogue

cities.load()
Catalogue.load()
# Or else each of them would look through all this, and thereby copy it.
gc.collect()
gc.freeze()
