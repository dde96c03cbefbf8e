//! For as long as it is told to: question after question, and every minute one connection in ten is cut. No vote may be lost.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use load::{
    Stop,
    audience::{Audience, What},
    hall::Hall,
    processor,
};

const MINUTE: Duration = Duration::from_mins(1);
/// One in so many.
const CUT: usize = 10;
const NEVER: Duration = Duration::from_secs(30);

pub fn soak(hall: &mut Hall, audience: &mut Audience, how_long: Duration) -> Result<(), Stop> {
    let start = Instant::now();
    let (mut number, mut minutes) = (0, 0);
    let mut memory = None;
    while start.elapsed() < how_long {
        number += 1;
        hall.order("next")?;
        let mut acknowledged = BTreeSet::new();
        while acknowledged.len() < audience.phones {
            // Cut while they vote: that is when it hurts.
            if start.elapsed() > MINUTE * minutes && acknowledged.len() > audience.phones / 3 {
                minutes += 1;
                audience.cut(CUT);
            }
            let event = audience
                .next(NEVER)
                .ok_or_else(|| format!("only {} votes on question {number}", acknowledged.len()))?;
            match event.what {
                What::Counted { question, .. } if question == number => {
                    acknowledged.insert(event.phone);
                }
                What::In(_) | What::Shown(_) | What::Counted { .. } => {}
                What::Refused(_) | What::Lost(_) => return Err(format!("{:?} in question {number}", event.what).into()),
            }
        }
        // Closed, and told.
        hall.order("next")?;
        hall.order("next")?;
        let now = processor::memory(hall.process())?;
        // Once the first connections were cut, all has been needed that ever is.
        if minutes == 2 && memory.is_none() {
            memory = Some(now);
        }
    }
    let (first, last) = (memory.unwrap_or(f64::NAN), processor::memory(hall.process())?);
    println!("  {number} questions, connections cut {minutes} times; memory {first:.1} MB, at the end {last:.1} MB");
    let end = hall.order("end")?;
    let all = |what: &str| {
        let counts = end.get(what).and_then(|counts| counts.as_object());
        counts.is_some_and(|counts| {
            let each = |count: &serde_json::Value| count.as_u64().and_then(|count| usize::try_from(count).ok()) == Some(audience.phones);
            counts.len() == usize::try_from(number).unwrap_or_default() && counts.values().all(each)
        })
    };
    if !all("counted") || !all("exported") || end.get("joined").and_then(serde_json::Value::as_u64) != u64::try_from(audience.phones).ok() {
        return Err(format!("acknowledged is not counted: {end}").into());
    }
    println!(
        "  every vote that was acknowledged is counted, and written: {} on each of {number} questions",
        audience.phones
    );
    Ok(())
}
