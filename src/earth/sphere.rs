//! The earth as a sphere: directions, distances, circles.

/// The earth's mean radius in kilometres.
pub(crate) const EARTH_KM: f64 = 6371.0088;

/// A direction from the earth's middle, of length 1: x towards 0° 0°, z towards the north pole.
pub(crate) type Vector = [f64; 3];

/// A position in degrees, north and east positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// Latitude, -90 to 90.
    pub lat: f64,
    /// Longitude, -180 to 180.
    pub lon: f64,
}

impl Position {
    pub(crate) fn vector(self) -> Vector {
        let (lat, lon) = (self.lat.to_radians(), self.lon.to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    }

    pub(crate) fn of(v: Vector) -> Position {
        Position {
            lat: v[2].atan2(v[0].hypot(v[1])).to_degrees(),
            lon: v[1].atan2(v[0]).to_degrees(),
        }
    }
}

pub(crate) fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// `a` times `s`, plus `b` times `t`, plus `c` times `u`.
pub(crate) fn blend(a: Vector, s: f64, b: Vector, t: f64, c: Vector, u: f64) -> Vector {
    [0, 1, 2].map(|i| a[i] * s + b[i] * t + c[i] * u)
}

/// The same direction with length 1; none for what has no direction.
pub(crate) fn unit(v: Vector) -> Option<Vector> {
    let length = dot(v, v).sqrt();
    (length > 1e-9).then(|| v.map(|part| part / length))
}

/// The angle between two directions, in radians.
pub(crate) fn angle(a: Vector, b: Vector) -> f64 {
    dot(a, b).clamp(-1.0, 1.0).acos()
}

/// East and north as seen from a position. At the poles, as on the meridian of Greenwich.
pub(crate) fn east_north(at: Vector) -> (Vector, Vector) {
    let east = unit([-at[1], at[0], 0.0]).unwrap_or([0.0, 1.0, 0.0]);
    let north = [
        at[1] * east[2] - at[2] * east[1],
        at[2] * east[0] - at[0] * east[2],
        at[0] * east[1] - at[1] * east[0],
    ];
    (east, north)
}

/// Where one comes from `at`, going `km` along the great circle that sets out at `bearing` degrees from north.
pub(crate) fn away(at: Vector, km: f64, bearing: f64) -> Vector {
    let (east, north) = east_north(at);
    let (far, bearing) = (km / EARTH_KM, bearing.to_radians());
    let side = far.sin();
    blend(
        at,
        far.cos(),
        north,
        side * bearing.cos(),
        east,
        side * bearing.sin(),
    )
}

/// Points at `km` from `at`, from one bearing to another, both included; clockwise.
pub(crate) fn arc(at: Vector, km: f64, from: f64, to: f64, steps: u32) -> Vec<Vector> {
    (0..=steps)
        .map(|i| away(at, km, from + (to - from) * f64::from(i) / f64::from(steps)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn km(a: Vector, b: Vector) -> f64 {
        angle(a, b) * EARTH_KM
    }

    fn at(lat: f64, lon: f64) -> Vector {
        Position { lat, lon }.vector()
    }

    #[test]
    fn a_circle_has_its_radius_everywhere() {
        for (lat, lon) in [(18.4, 1.4), (-17.5, 179.9), (89.99, 10.0), (-90.0, 0.0)] {
            for radius in [0.1, 15.0, 1000.0, 9000.0] {
                for point in arc(at(lat, lon), radius, 0.0, 360.0, 16) {
                    let found = km(at(lat, lon), point);
                    assert!(
                        (found / radius - 1.0).abs() < 0.001,
                        "{lat} {radius} {found}"
                    );
                }
            }
        }
    }

    #[test]
    fn bearings_go_where_they_say() {
        let near = |v: Vector, lat: f64, lon: f64| assert!(km(v, at(lat, lon)) < 1.0, "{v:?}");
        let degree = EARTH_KM.to_radians();
        near(away(at(0.0, 179.5), degree, 90.0), 0.0, -179.5);
        near(away(at(10.0, 20.0), degree, 0.0), 11.0, 20.0);
        near(away(at(89.5, 0.0), degree, 0.0), 89.5, 180.0);
        near(away(at(0.0, 0.0), degree, 225.0), -0.7072, -0.707);
    }

    #[test]
    fn a_position_survives_the_sphere() {
        let there = Position::of(at(-16.5, 179.99));
        assert!((there.lat + 16.5).abs() < 1e-9 && (there.lon - 179.99).abs() < 1e-9);
    }
}
