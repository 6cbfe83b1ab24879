"""Zones come from the tzdata package here too, whatever this machine has; the oracle reads the same data."""

import whenever

from scheduling.zones import use_packaged_zones

use_packaged_zones()
whenever.reset_tzpath([])
